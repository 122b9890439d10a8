package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * An object as {@code application/x-www-form-urlencoded}: a field for each property, and for each item of an array. An
 * object inside is a field of JSON text, or as many fields as it has leaves.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#encoding-object">OpenAPI, Encoding Object</a>
 */
final class FormBody {
    static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    /**
     * The fields.
     *
     * @param styles how the members are laid out that the document says it of
     * @throws IllegalArgumentException if the value is not an object
     */
    static String encode(Object tree, Map<String, ParamStyle> styles) {
        return encode(tree, (name, member) -> {
            ParamStyle style = styles.get(name);
            boolean isText = style == null ? member instanceof Map : style == ParamStyle.JSON;
            return (style == null ? ParamStyle.FORM_EXPLODE : style)
                    .expand(name, isText ? ParamStyle.text(member) : member, ParamStyle::encode);
        });
    }

    /**
     * An object inside gives a field for each of its leaves: {@code card[exp][0]=7}.
     *
     * @throws IllegalArgumentException if the value is not an object
     */
    static String encodeDeep(Object tree) {
        return encode(tree, (name, member) -> ParamStyle.DEEP_OBJECT.expand(name, member, ParamStyle::encode));
    }

    private static String encode(Object tree, BiFunction<String, Object, String> field) {
        if (!(tree instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("a form can only be made of an object");
        }
        List<String> fields = new ArrayList<>();
        members.forEach((name, member) -> {
            if (member != null) {
                fields.add(field.apply((String) name, member));
            }
        });
        fields.removeIf(String::isEmpty);
        return String.join("&", fields);
    }
}
