package dev.sluice.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An object as {@code multipart/form-data}: a part for each property, and for each item of an array. Bytes are files,
 * objects are JSON.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class MultipartBody {
    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @throws IllegalArgumentException if the value is not an object */
    MultipartBody(Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("a multipart body can only be made of an object");
        }
        members.forEach((name, member) -> {
            if (member instanceof List<?> items) {
                items.forEach(item -> part((String) name, item));
            } else {
                part((String) name, member);
            }
        });
        write("--" + boundary + "--\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] content() {
        return out.toByteArray();
    }

    private void part(String name, Object value) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name));
        if (value instanceof Bytes file) {
            write("; filename=" + quoted(file.fileName() == null ? name : file.fileName()));
            write("\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(file.toByteArray());
        } else {
            boolean json = value instanceof Map || value instanceof List;
            write((json ? "\r\nContent-Type: application/json" : "") + "\r\n\r\n" + ParamStyle.text(value));
        }
        write("\r\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As browsers escape names (WHATWG HTML, multipart form data). */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + '"';
    }
}
