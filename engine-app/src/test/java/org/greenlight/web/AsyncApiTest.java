package org.greenlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.greenlight.programme.ProgrammeScene;
import org.greenlight.trail.TrailTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.yaml.snakeyaml.Yaml;

/** docs/asyncapi.yaml names the topics that are used and no others, and what flows there is what it says. */
class AsyncApiTest extends ProgrammeScene {

    private static final Path FILE = Path.of("..", "docs", "asyncapi.yaml");
    private static final String REWRITE = "mvn -pl :engine-app -am test -Dtest=AsyncApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dasyncapi.write=true";

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @BeforeAll
    static void theFileIsWrittenAnewIfThatIsWanted() throws Exception {
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.writeString(FILE, new AsyncApi().document());
        }
    }

    @Test
    void theFileInTheDocumentationNamesEveryEventOfTheApplication() throws Exception {
        String document = new AsyncApi().document();
        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "").as("docs/asyncapi.yaml differs; this writes it anew: " + REWRITE).isEqualTo(document);
    }

    @Test
    void theTopicsOfTheFileAreTheTopicsInUse() throws Exception {
        activeProgramme(wish());
        TrailTopic.read(bootstrap(), "greenlight.trail", 1);
        Set<String> consumed = new TreeSet<>();
        listeners.getListenerContainers().forEach(container -> consumed.addAll(List.of(container.getContainerProperties().getTopics())));
        assertThat(consumed).containsExactly(channel("payables").get("address").toString());
        try (AdminClient admin = AdminClient.create(Map.of("bootstrap.servers", bootstrap()))) {
            Set<String> used = new TreeSet<>();
            admin.listTopics().names().get(30, TimeUnit.SECONDS).forEach(name -> used.add(name.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "{partyId}")));
            assertThat(AsyncApi.addresses(file())).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @Test
    void whatIsPublishedIsAsTheFileSays() {
        UUID programme = activeProgramme(wish());
        UUID party = system(() -> jdbc.queryForObject("select lighthouse_id from programme where id = ?", UUID.class, programme));
        assertAsDescribed(TrailTopic.read(bootstrap(), "greenlight.trail", 5));
        assertAsDescribed(TrailTopic.read(bootstrap(), "greenlight.events." + party, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch-1.json", "batch-2.json"})
    void aSampleOfAnErpIsAsTheFileSays(String sample) throws Exception {
        assertThat(schema("payables").validate(json.readTree(Path.of("samples", "erp", sample).toFile()))).isEmpty();
    }

    @Test
    void whatIsNotAsTheFileSaysIsFound() throws Exception {
        assertThat(schema("payables").validate(json.readTree(Path.of("samples", "erp", "unknown-message.json").toFile()))).isNotEmpty();
        assertThat(schema("programme.ProgrammeRequested").validate(json.readTree("{\"caseId\":\"no uuid\",\"secret\":1}"))).hasSizeGreaterThan(1);
    }

    private void assertAsDescribed(List<ConsumerRecord<byte[], byte[]>> records) {
        JsonSchema headers = of(json.valueToTree(AsyncApi.at(AsyncApi.at(AsyncApi.at(AsyncApi.at(file(), "components"), "messageTraits"), "trailRecord"), "headers")));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            var given = json.createObjectNode();
            for (Header header : record.headers()) {
                given.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            assertThat(headers.validate(given)).as("headers of %s", given).isEmpty();
            String type = given.path("ce_type").asText().substring("org.greenlight.".length());
            assertThat(schema(type).validate(tree(record.value()))).as(type + " " + new String(record.value(), StandardCharsets.UTF_8)).isEmpty();
        }
    }

    private JsonSchema schema(String name) {
        Map<String, Object> schemas = AsyncApi.at(AsyncApi.at(file(), "components"), "schemas");
        assertThat(schemas).as("a type that docs/asyncapi.yaml does not know").containsKey(name);
        return of(json.valueToTree(schemas.get(name)));
    }

    private static JsonSchema of(JsonNode schema) {
        var checked = com.networknt.schema.SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, checked);
    }

    private JsonNode tree(byte[] value) {
        try {
            return json.readTree(value);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> channel(String name) {
        return AsyncApi.at(AsyncApi.at(file(), "channels"), name);
    }

    private static Map<String, Object> file() {
        try {
            return new Yaml().load(Files.readString(FILE));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String bootstrap() {
        return kafka.getBootstrapServers().get(0);
    }
}
