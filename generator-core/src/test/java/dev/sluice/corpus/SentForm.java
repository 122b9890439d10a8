package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.runtime.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form holds, and what it has to hold by the rules alone (OpenAPI 3.1.1, Encoding Object; RFC 7578).
 *
 * @param fields each as {@code name: value}; a file's value is Base64, with {@code (file)} before it
 */
record SentForm(List<String> fields) {

    private static final Pattern NAME = Pattern.compile("form-data; name=\"([^\"]*)\"(; filename=\"[^\"]*\")?");
    private static final String FILE = "(file) ";

    static SentForm of(Transport.Request request) throws IOException {
        byte[] content;
        try (InputStream in = request.body().open()) {
            content = in.readAllBytes();
        }
        String type = request.body().contentType();
        return type.startsWith("multipart/")
                ? ofParts(new String(content, StandardCharsets.ISO_8859_1), type.substring(type.indexOf('=') + 1))
                : ofFields(new String(content, StandardCharsets.US_ASCII));
    }

    private static SentForm ofFields(String content) {
        List<String> fields = new ArrayList<>();
        for (String field : content.isEmpty() ? new String[0] : content.split("&", -1)) {
            int equals = field.indexOf('=');
            fields.add(decode(field.substring(0, equals)) + ": " + decode(field.substring(equals + 1)));
        }
        return new SentForm(fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static SentForm ofParts(String content, String boundary) {
        List<String> fields = new ArrayList<>();
        String[] parts = ("\r\n" + content).split(Pattern.quote("\r\n--" + boundary), -1);
        for (String part : List.of(parts).subList(1, parts.length - 1)) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part.substring(0, end));
            byte[] value = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            if (!name.find()) {
                throw new AssertionError("a part without a name: " + part);
            }
            fields.add(name.group(1) + ": "
                    + (name.group(2) == null
                            ? new String(value, StandardCharsets.UTF_8)
                            : FILE + Base64.getEncoder().encodeToString(value)));
        }
        return new SentForm(fields);
    }

    /**
     * What an object is as a form of this kind.
     *
     * @param files the properties that are files, in Base64
     */
    static SentForm expected(DeclaredParameter body, String mediaType, JsonNode object, Predicate<String> files) {
        SentForm form = new SentForm(new ArrayList<>());
        JsonNode encoding = body.node().path("encoding");
        boolean deep = encoding.findValuesAsText("style").contains("deepObject");
        for (var member : object.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (mediaType.startsWith("multipart/")) {
                form.addPart(name, value, files.test(name));
            } else if (deep) {
                form.addLeaves(name, value);
            } else {
                form.addField(name, value, encoding.path(name));
            }
        }
        return form;
    }

    /** What it holds but for these. */
    List<String> without(Predicate<String> names) {
        return fields.stream()
                .filter(field -> !names.test(field.substring(0, field.indexOf(": "))))
                .toList();
    }

    private void addPart(String name, JsonNode value, boolean binary) {
        if (value.isArray()) {
            value.forEach(item -> add(name, binary ? FILE + item.asText() : StyleRules.text(item)));
        } else if (!value.isNull()) {
            add(name, binary ? FILE + value.asText() : StyleRules.text(value));
        }
    }

    private void addField(String name, JsonNode value, JsonNode encoding) {
        boolean text = encoding.path("contentType").asText().contains("json");
        if (!value.isArray() || text) {
            add(name, value);
        } else if (encoding.path("explode")
                .asBoolean(!encoding.path("style").asText("form").contains("Delimited"))) {
            value.forEach(item -> add(name, item));
        } else if (!value.isEmpty()) {
            String separator = switch (encoding.path("style").asText()) {
                case "spaceDelimited" -> " ";
                case "pipeDelimited" -> "|";
                default -> ",";
            };
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(StyleRules.text(item)));
            add(name, String.join(separator, items));
        }
    }

    private void addLeaves(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(member -> addLeaves(name + "[" + member.getKey() + "]", member.getValue()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                addLeaves(name + "[" + i + "]", value.get(i));
            }
        } else {
            add(name, value);
        }
    }

    private void add(String name, JsonNode value) {
        if (!value.isNull()) {
            add(name, StyleRules.text(value));
        }
    }

    private void add(String name, String text) {
        fields.add(name + ": " + text);
    }
}
