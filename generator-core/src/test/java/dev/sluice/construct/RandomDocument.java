package dev.sluice.construct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A valid OpenAPI document that nobody would write: constructs and names put together by a seeded random. */
final class RandomDocument {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json",
            "application/vnd.x+json",
            "text/event-stream",
            "application/x-ndjson",
            "text/plain",
            "application/octet-stream",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/xml",
            "*/*");
    private static final List<String> STATUSES = List.of("200", "201", "204", "2XX", "400", "4XX", "500", "default");

    private final Random random;
    private final RandomSchemas schemas;
    private final boolean is30;

    RandomDocument(long seed) {
        this.random = new Random(seed);
        this.is30 = random.nextInt(4) == 0;
        this.schemas = new RandomSchemas(random, is30);
    }

    String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", is30 ? "3.0.3" : "3.1.0");
        document.put("info", Map.of("title", schemas.name(), "version", "1"));
        Map<String, Object> components = schemas.components();
        document.put("paths", paths());
        document.put("components", Map.of("schemas", components));
        try {
            return new ObjectMapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean hasParameter = random.nextBoolean();
            Map<String, Object> item = new LinkedHashMap<>();
            for (int j = random.nextInt(2); j >= 0; j--) {
                item.put(pick(METHODS), operation(hasParameter));
            }
            paths.put("/p" + i + (hasParameter ? "/{id}" : ""), item);
        }
        return paths;
    }

    private Map<String, Object> operation(boolean hasPathParameter) {
        Map<String, Object> operation = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            operation.put("operationId", schemas.name());
        }
        if (random.nextBoolean()) {
            operation.put("tags", List.of(schemas.name()));
        }
        if (random.nextInt(6) == 0) {
            operation.put("deprecated", true);
        }
        List<Object> parameters = new ArrayList<>();
        if (hasPathParameter) {
            parameters.add(parameter("path", "id"));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            parameters.add(parameter(pick(List.of("query", "header", "cookie")), "n" + i + schemas.name()));
        }
        operation.put("parameters", parameters);
        if (random.nextBoolean()) {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("content", content()));
            body.put("required", random.nextBoolean());
            operation.put("requestBody", body);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, Object> response = new LinkedHashMap<>(Map.of("description", schemas.words()));
            if (random.nextInt(4) > 0) {
                response.put("content", content());
            }
            responses.put(pick(STATUSES), response);
        }
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> parameter(String in, String name) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("in", in);
        parameter.put("name", name);
        parameter.put("required", in.equals("path") || random.nextBoolean());
        parameter.put("schema", schemas.schema(1));
        if (in.equals("query") && random.nextBoolean()) {
            parameter.put("style", pick(List.of("form", "spaceDelimited", "pipeDelimited", "deepObject")));
            parameter.put("explode", random.nextBoolean());
        }
        if (random.nextInt(6) == 0) {
            parameter.put("deprecated", true);
        }
        return parameter;
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            content.put(pick(MEDIA_TYPES), random.nextInt(8) == 0 ? Map.of() : Map.of("schema", schemas.schema(2)));
        }
        return content;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
