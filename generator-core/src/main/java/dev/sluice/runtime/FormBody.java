package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value as {@code application/x-www-form-urlencoded}: a field for each property, and for each item of an array. An
 * object inside is a field of JSON text.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#encoding-object">OpenAPI, Encoding Object</a>
 */
final class FormBody {
    private FormBody() {}

    static String encode(Object value) {
        if (!(TreeWriter.tree(value) instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("a form is made of an object only");
        }
        List<String> fields = new ArrayList<>();
        members.forEach((name, member) -> {
            Object content = member instanceof Map ? ParamStyle.text(member) : member;
            String field = ParamStyle.FORM_EXPLODE.expand((String) name, content, ParamStyle::encode);
            if (!field.isEmpty()) {
                fields.add(field);
            }
        });
        return String.join("&", fields);
    }
}
