package dev.sluice.mapping;

import dev.sluice.model.Parameter.Style;
import dev.sluice.model.RequestBody;
import dev.sluice.model.RequestBody.Encoding;
import dev.sluice.model.RequestBody.Format;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps what an operation sends. */
final class BodyMapper {

    private final TypeMapper types;

    BodyMapper(TypeMapper types) {
        this.types = types;
    }

    Optional<RequestBody> map(OperationSketch operation) {
        return operation.bodyContent().map(content -> {
            Format format = format(content);
            boolean isRaw = format == Format.TEXT || format == Format.BYTES;
            TypeRef type =
                    isRaw ? TypeRef.ANY : content.schema().map(types::typeOf).orElse(TypeRef.ANY);
            return new RequestBody(
                    format,
                    content.mediaType().contains("*") ? anyOf(format) : content.mediaType(),
                    type,
                    operation.body().get("required").bool(false),
                    "body",
                    Docs.of(operation.body()),
                    encodings(format, content));
        });
    }

    private static Format format(Content content) {
        return switch (content.format()) {
            case JSON -> Format.JSON;
            case FORM -> hasDeepObjects(content) ? Format.DEEP_FORM : Format.FORM;
            case MULTIPART -> Format.MULTIPART;
            case TEXT -> Format.TEXT;
            default -> Format.BYTES;
        };
    }

    /** What is sent where the document allows several media types, as {@code image/*} does. */
    private static String anyOf(Format format) {
        return switch (format) {
            case JSON -> "application/json";
            case TEXT -> "text/plain";
            default -> "application/octet-stream";
        };
    }

    /** OpenAPI, Encoding Object. One that is deep makes all objects of the form so: as JSON text none would be read. */
    private static boolean hasDeepObjects(Content form) {
        return form.node().get("encoding").entries().stream()
                .anyMatch(entry -> entry.value().get("style").text().equals("deepObject"));
    }

    private List<Encoding> encodings(Format format, Content content) {
        Map<String, TypeRef> properties =
                content.schema().map(types::propertiesOf).orElse(Map.of());
        List<Encoding> encodings = new ArrayList<>();
        for (Node.Entry entry : content.node().get("encoding").entries()) {
            TypeRef type = properties.getOrDefault(entry.key(), TypeRef.ANY);
            Optional<? extends Encoding> encoding = switch (format) {
                case MULTIPART -> part(entry.key(), entry.value(), type);
                case FORM -> field(entry.key(), entry.value(), type);
                default -> Optional.empty();
            };
            encoding.ifPresent(encodings::add);
        }
        return encodings;
    }

    /** Where several types are allowed, only the value can say which it is of. A header has one line. */
    private static Optional<Encoding> part(String property, Node encoding, TypeRef type) {
        return encoding.get("contentType")
                .textOpt()
                .map(String::strip)
                .filter(mediaType -> !mediaType.contains(",") && !mediaType.contains("*"))
                .filter(mediaType -> mediaType.chars().noneMatch(Character::isISOControl))
                .filter(mediaType -> !mediaType.equals(usual(type)))
                .map(mediaType -> new RequestBody.PartType(property, mediaType));
    }

    /** The media type of a part that nothing is said of. */
    private static String usual(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return usual(list.item());
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.kind() == ScalarKind.BYTES ? "application/octet-stream" : "text/plain";
        }
        return "application/json";
    }

    private static Optional<Encoding> field(String property, Node encoding, TypeRef type) {
        if (!(type instanceof TypeRef.ListOf)) {
            return Optional.empty();
        }
        if (encoding.get("contentType")
                .textOpt()
                .map(MediaFormat::of)
                .filter(MediaFormat.JSON::equals)
                .isPresent()) {
            return Optional.of(new RequestBody.JsonField(property));
        }
        Optional<Style> style = switch (encoding.get("style").text()) {
            case "spaceDelimited" -> Optional.of(Style.SPACE_DELIMITED);
            case "pipeDelimited" -> Optional.of(Style.PIPE_DELIMITED);
            default -> encoding.get("explode").bool(true) ? Optional.empty() : Optional.of(Style.FORM);
        };
        return style.map(layout -> new RequestBody.FieldStyle(property, layout));
    }
}
