package dev.sluice.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One operation of a {@link Swagger2} document: its parameters, body and responses. */
final class Swagger2Operation {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final List<String> KEPT =
            List.of("tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security");
    private static final List<String> KEPT_OF_PARAMETER =
            List.of("name", "in", "description", "required", "allowEmptyValue");
    private static final List<String> SCHEMA_KEYWORDS = List.of(
            "type",
            "format",
            "items",
            "default",
            "enum",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "multipleOf");

    private final Node root;
    private final Node operation;

    private Swagger2Operation(Node root, Node operation) {
        this.root = root;
        this.operation = operation;
    }

    static Value convert(Node root, Node item, Node declared) {
        Node operation = declared.resolved();
        return operation.isObject()
                ? new Swagger2Operation(root, operation).convert(item.get("parameters"))
                : new Value.Graft(declared);
    }

    private Value convert(Node shared) {
        ObjectBuilder converted = new ObjectBuilder(operation).keep(operation, KEPT);
        Node own = operation.get("parameters");
        if (own.exists() && !own.isArray()) {
            converted.move("parameters", own);
        } else {
            addInputs(converted, inputs(shared, own));
        }
        return converted
                .set("responses", Swagger2.members(operation.get("responses"), this::response))
                .keepExtensions(operation)
                .build();
    }

    /** The operation's own parameters, and those of the path that it does not override. */
    private static List<Node> inputs(Node shared, Node own) {
        Map<String, Node> inputs = new LinkedHashMap<>();
        for (Node list : List.of(shared, own)) {
            for (Node declared : list.items()) {
                Node input = declared.resolved();
                String in = input.get("in").text();
                inputs.put(in.equals("body") ? in : in + ":" + input.get("name").text(), input);
            }
        }
        return List.copyOf(inputs.values());
    }

    private void addInputs(ObjectBuilder converted, List<Node> inputs) {
        List<Value> parameters = new ArrayList<>();
        List<Node> fields = new ArrayList<>();
        for (Node input : inputs) {
            switch (input.get("in").text()) {
                case "body" -> converted.set("requestBody", body(input));
                case "formData" -> fields.add(input);
                default -> parameters.add(new Value.Graft(input.isObject() ? input.with(parameter(input)) : input));
            }
        }
        if (!parameters.isEmpty()) {
            converted.set("parameters", new Value.Arr(operation.mark(), parameters));
        }
        if (!fields.isEmpty()) {
            converted.set("requestBody", form(fields));
        }
    }

    private static Value parameter(Node parameter) {
        ObjectBuilder converted = new ObjectBuilder(parameter)
                .keep(parameter, KEPT_OF_PARAMETER)
                .set("schema", schemaOf(parameter))
                .keepExtensions(parameter);
        boolean query = parameter.get("in").text().equals("query");
        if (query && parameter.get("type").text().equals("array")) {
            String format = parameter.get("collectionFormat").text();
            converted.text("style", style(format)).flag("explode", format.equals("multi"));
        }
        return converted.build();
    }

    private static String style(String collectionFormat) {
        return switch (collectionFormat) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> "form";
        };
    }

    /** The schema that a parameter, header or form field is, rather than has. */
    private static Value schemaOf(Node typed) {
        if (typed.get("schema").exists()) {
            return new Value.Graft(typed.get("schema"));
        }
        return typed.get("type").text().equals("file")
                ? file(typed)
                : new ObjectBuilder(typed)
                        .keep(typed, SCHEMA_KEYWORDS)
                        .keepExtensions(typed)
                        .build();
    }

    private static Value file(Node origin) {
        return new ObjectBuilder(origin)
                .text("type", "string")
                .text("format", "binary")
                .build();
    }

    private Value body(Node body) {
        ObjectBuilder content = new ObjectBuilder(body);
        for (String type : types("consumes", JSON, any -> true)) {
            content.set(type, new ObjectBuilder(body).move("schema", body.get("schema")));
        }
        return new ObjectBuilder(body)
                .keep(body, List.of("description", "required"))
                .set("content", content)
                .keepExtensions(body)
                .build();
    }

    private Value form(List<Node> fields) {
        Node first = fields.get(0);
        ObjectBuilder properties = new ObjectBuilder(first);
        List<Value> required = new ArrayList<>();
        for (Node field : fields) {
            String name = field.get("name").text();
            properties.set(name, described(field));
            if (field.get("required").bool(false)) {
                required.add(new Value.Scalar(field.mark(), name, name));
            }
        }
        Value schema = new ObjectBuilder(first)
                .text("type", "object")
                .set("properties", properties)
                .set("required", new Value.Arr(first.mark(), required))
                .build();
        boolean file =
                fields.stream().anyMatch(field -> field.get("type").text().equals("file"));
        ObjectBuilder content = new ObjectBuilder(first);
        types("consumes", file ? MULTIPART : FORM, type -> type.equals(MULTIPART) || (type.equals(FORM) && !file))
                .forEach(type -> content.set(type, new ObjectBuilder(first).set("schema", schema)));
        return new ObjectBuilder(first)
                .flag("required", !required.isEmpty())
                .set("content", content)
                .build();
    }

    private static Value described(Node field) {
        Value schema = schemaOf(field);
        if (schema instanceof Value.Obj object && field.get("description").exists()) {
            object.members()
                    .put("description", new Value.Member(field.mark(), new Value.Graft(field.get("description"))));
        }
        return schema;
    }

    private Value response(Node declared) {
        Node response = declared.resolved();
        if (!response.isObject()) {
            return new Value.Graft(declared);
        }
        ObjectBuilder converted = new ObjectBuilder(response)
                .keep(response, List.of("description"))
                .set("headers", Swagger2.members(response.get("headers"), Swagger2Operation::header))
                .keepExtensions(response);
        if (response.get("schema").exists()) {
            converted.set("content", content(response, response.get("schema")));
        } else if (streams()) {
            converted.set("content", contentWithoutSchema(response));
        }
        return converted.build();
    }

    private ObjectBuilder content(Node response, Node schema) {
        boolean file = schema.get("type").text().equals("file");
        ObjectBuilder content = new ObjectBuilder(schema);
        for (String type : types("produces", file ? "application/octet-stream" : JSON, any -> true)) {
            content.set(
                    type,
                    new ObjectBuilder(schema)
                            .set("schema", file ? file(schema) : new Value.Graft(schema))
                            .move("example", response.get("examples").get(type)));
        }
        return content;
    }

    /** Without a schema there is no content, says Swagger 2.0; but it has no schema for events. */
    private boolean streams() {
        return operation.get("produces").items().stream()
                .anyMatch(type -> type.text().equals("text/event-stream"));
    }

    private ObjectBuilder contentWithoutSchema(Node response) {
        ObjectBuilder content = new ObjectBuilder(response);
        operation.get("produces").items().forEach(type -> content.set(type.text(), new ObjectBuilder(response)));
        return content;
    }

    private static Value header(Node header) {
        return header.isObject()
                ? new ObjectBuilder(header)
                        .keep(header, List.of("description"))
                        .set("schema", schemaOf(header))
                        .keepExtensions(header)
                        .build()
                : new Value.Graft(header);
    }

    /** The media types that the operation or else the document declares, or that one if none of them fits. */
    private List<String> types(String key, String otherwise, Predicate<String> fits) {
        Node declared = operation.get(key).isArray() ? operation.get(key) : root.get(key);
        List<String> types = declared.items().stream()
                .map(Node::text)
                .filter(type -> !type.isEmpty() && fits.test(type))
                .distinct()
                .toList();
        return types.isEmpty() ? List.of(otherwise) : types;
    }
}
