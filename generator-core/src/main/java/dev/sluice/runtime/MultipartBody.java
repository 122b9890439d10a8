package dev.sluice.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An object as {@code multipart/form-data}: a part for each property, and for each item of an array. Bytes are files,
 * which are read while they are sent, objects are JSON.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class MultipartBody {
    private final String boundary = UUID.randomUUID().toString();
    private final Map<String, String> types;
    private final List<Bytes> pieces = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /**
     * @param types the media types of the parts that the document says them of
     * @throws IllegalArgumentException if the value is not an object
     */
    MultipartBody(Object tree, Map<String, String> types) {
        if (!(tree instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("a multipart body can only be made of an object");
        }
        this.types = types;
        members.forEach((name, member) -> {
            if (member instanceof List<?> items) {
                items.forEach(item -> part((String) name, item));
            } else {
                part((String) name, member);
            }
        });
        write("--" + boundary + "--\r\n");
        endText();
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    Bytes content() {
        return Bytes.of(new ByteContent.Joined(pieces));
    }

    private void part(String name, Object value) {
        if (value == null) {
            return; // no part says that there is nothing
        }
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name));
        if (value instanceof Bytes file) {
            write("; filename=" + quoted(file.fileName() == null ? name : file.fileName()));
            write("\r\nContent-Type: " + type(name, file) + "\r\n\r\n");
            endText();
            pieces.add(file);
        } else {
            String type = types.get(name);
            if (type == null && (value instanceof Map || value instanceof List)) {
                type = "application/json";
            }
            write((type == null ? "" : "\r\nContent-Type: " + type) + "\r\n\r\n" + ParamStyle.text(value));
        }
        write("\r\n");
    }

    /** What the caller says, else the document, else the name of the file. */
    private String type(String name, Bytes file) {
        String declared = file.mediaType() == null ? types.get(name) : file.mediaType();
        String likely = declared == null ? file.likelyType() : declared;
        return likely == null ? "application/octet-stream" : likely;
    }

    private void write(String more) {
        text.writeBytes(more.getBytes(StandardCharsets.UTF_8));
    }

    private void endText() {
        pieces.add(Bytes.wrap(text.toByteArray()));
        text.reset();
    }

    /** As browsers escape names (WHATWG HTML, multipart form data). */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + '"';
    }
}
