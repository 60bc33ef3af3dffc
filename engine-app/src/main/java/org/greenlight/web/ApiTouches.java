package org.greenlight.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to every operation what holds for all of them, and to every field the meaning of its word. */
final class ApiTouches implements OpenApiCustomizer {

    private static final String LOGIN = "/api/v1/sessions";
    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put("401", "Nobody is logged in, or the token has run out");
        PROBLEMS.put("403", "The role may not do this");
        PROBLEMS.put("404", "There is no such thing, or it is not for the own organisation to see");
        PROBLEMS.put("409", "Well-formed, but the state of things forbids it; also an Idempotency-Key used for another request");
        PROBLEMS.put("422", "The request itself is wrong: correct what `field` or `fields` names and send it again");
    }

    private final ApiWords words;

    ApiTouches(ApiWords words) {
        this.words = words;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem());
        PROBLEMS.forEach((status, meaning) -> api.getComponents().addResponses("Problem" + status, new ApiResponse().description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref("Problem"))))));
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> touch(path, method, operation)));
        api.getComponents().getSchemas().forEach((name, schema) -> explain(schema));
    }

    private void touch(String path, PathItem.HttpMethod method, Operation operation) {
        boolean changes = method != PathItem.HttpMethod.GET;
        boolean asks = changes || operation.getParameters() != null;
        for (String status : PROBLEMS.keySet()) {
            boolean fits = switch (status) {
                case "403" -> !path.equals(LOGIN);
                case "404" -> path.contains("{");
                case "409" -> changes && !path.equals(LOGIN);
                case "422" -> asks;
                default -> true;
            };
            if (fits) {
                operation.getResponses().addApiResponse(status, new ApiResponse().$ref("Problem" + status));
            }
        }
        if (path.equals(LOGIN)) {
            operation.setSecurity(List.of());
        } else if (method == PathItem.HttpMethod.POST && !takesFiles(operation)) {
            operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").required(false).schema(new StringSchema().maxLength(200))
                    .description("The same key and body again get the first answer again").example("0198c2f0-order-17"));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> parameter.getDescription() == null).forEach(this::explain);
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().forEach(ApiTouches::asTheyAre);
            operation.getRequestBody().getContent().values().forEach(content -> explain(content.getSchema()));
        }
        operation.getResponses().forEach((status, response) -> {
            if ("OK".equals(response.getDescription()) || "Created".equals(response.getDescription())) {
                response.setDescription("Done");
            }
            if (response.getContent() != null && response.getContent().containsKey("*/*")) {
                response.getContent().addMediaType("application/json", response.getContent().remove("*/*"));
            }
            if (response.getContent() != null) {
                response.getContent().forEach(ApiTouches::asTheyAre);
            }
        });
    }

    /** Bytes that go in and out unchanged are no Base64, as their Java type would say. */
    private static void asTheyAre(String type, MediaType content) {
        if (content.getSchema() != null && "byte".equals(content.getSchema().getFormat())) {
            content.setSchema((type.equals("application/json") ? new ObjectSchema() : new StringSchema()).description("The document byte for byte"));
        }
    }

    private static boolean takesFiles(Operation operation) {
        return operation.getRequestBody() != null && operation.getRequestBody().getContent().keySet().stream().anyMatch(type -> type.startsWith("multipart/"));
    }

    private void explain(Parameter parameter) {
        parameter.setDescription(words.meaning(parameter.getName()));
        if (parameter.getExample() == null && words.example(parameter.getName()) != null) {
            parameter.setExample(words.example(parameter.getName()));
        }
    }

    private void explain(Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            if (property.getDescription() == null) {
                property.setDescription(words.meaning(name));
            }
            if (property.getExample() == null && property.get$ref() == null && property.getItems() == null && words.example(name) != null) {
                property.setExample(words.example(name));
            }
            explain(property);
        });
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema().description("Key of the field in the form").example("amount"))
                .addProperty("code", new StringSchema().description("What is wrong with it").example("required"))
                .addProperty("textEn", new StringSchema().description("In English"))
                .addProperty("textZh", new StringSchema().description("In Chinese"));
        Schema<?> finding = new ObjectSchema()
                .addProperty("field", new StringSchema().description("Where in the file").example("lines[power].parameters.factor"))
                .addProperty("rule", new StringSchema().description("What is asked for, in English"))
                .addProperty("source", new StringSchema().description("The law or standard it rests on").example("GB/T 32151.34-2024 Annex D"));
        return new ObjectSchema().description("RFC 9457; `code` is stable, the texts are for people")
                .addProperty("findings", new ArraySchema().items(finding).description("All that was found in an uploaded file"))
                .addProperty("type", new StringSchema().format("uri-reference").description("Identifies the problem").example("/problems/claim-unknown"))
                .addProperty("title", new StringSchema().description("The code again").example("claim-unknown"))
                .addProperty("status", new IntegerSchema().description("The HTTP status").example(404))
                .addProperty("detail", new StringSchema().description("What to do, in the language of Accept-Language"))
                .addProperty("instance", new StringSchema().description("The path that was asked"))
                .addProperty("code", new StringSchema().description("Stable; programs decide by it").example("claim-unknown"))
                .addProperty("en", new StringSchema().description("The text in English"))
                .addProperty("zh", new StringSchema().description("The text in Chinese"))
                .addProperty("field", new StringSchema().description("The field at fault, if it is one").example("dueDate"))
                .addProperty("fields", new ArraySchema().items(field).description("All fields at fault of a task's form"));
    }
}
