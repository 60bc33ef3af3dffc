package org.greenlight.carbon.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts one activity file: 0 done, 1 the file breaks rules (one line each) or cannot be read. */
@Command(name = "account", mixinStandardHelpOptions = true, description = "Compute the emissions of an activity file (greenlight.activity/1)")
final class AccountCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the activity file, JSON")
    private Path file;

    @Option(names = "--json", description = "every line with its method, factor rows and provenance, as one JSON object")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        ObjectMapper json = mapper();
        try {
            byte[] bytes = Files.readAllBytes(file);
            Statement statement = new Accounting(CsvFactors.all()).account(json.readValue(bytes, Activity.class));
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            if (asJson) {
                out.println(json.writeValueAsString(statement));
            } else {
                print(statement, out);
            }
            return 0;
        } catch (Refused refused) {
            refused.findings().forEach(System.err::println);
        } catch (JsonProcessingException broken) {
            String field = broken instanceof JsonMappingException mapping ? mapping.getPathReference() : "file";
            System.err.println(field + ": " + broken.getOriginalMessage() + " [activity-1.schema.json]");
        } catch (IOException unreadable) {
            System.err.println(file + " cannot be read: " + unreadable.getMessage());
        }
        return 1;
    }

    private static void print(Statement statement, PrintStream out) {
        out.printf("%s %d, method %s:%s%n", statement.organisation(), statement.year(), statement.method(), statement.methodVersion());
        statement.lines().forEach(line -> out.printf("  %-12s %-22s %s tCO2e%n", line.id(), line.category(), line.tonnes().toPlainString()));
        out.printf("Without purchased energy %s tCO2e%n", statement.display().withoutEnergy().toPlainString());
        out.printf("With purchased energy    %s tCO2e%n", statement.display().withEnergy().toPlainString());
        out.printf("Data quality %s of 100%n", statement.dataQuality().toPlainString());
        statement.defaults().forEach(row -> out.println("default: " + row));
    }

    /** Decimals are texts: a reader that takes them for floating point would change them. */
    static ObjectMapper mapper() {
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .withConfigOverride(BigDecimal.class, decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING))).build();
    }
}
