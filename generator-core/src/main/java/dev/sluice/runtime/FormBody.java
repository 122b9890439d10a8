package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An object as {@code application/x-www-form-urlencoded}: a field for each property, and for each item of an array. An
 * object inside is a field of JSON text.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#encoding-object">OpenAPI, Encoding Object</a>
 */
final class FormBody {
    static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** @throws IllegalArgumentException if the value is not an object */
    static String encode(Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("a form can only be made of an object");
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
