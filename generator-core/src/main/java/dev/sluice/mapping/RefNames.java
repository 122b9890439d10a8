package dev.sluice.mapping;

import dev.sluice.naming.Identifiers;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.List;

/** Names for a schema that is no component but is referred to: by the last word of its pointer, else by its file. */
final class RefNames {

    private RefNames() {}

    /** The name that a document knows a component by. */
    static String lastWord(Schema schema) {
        String pointer = schema.node().pointer();
        return pointer.isEmpty() ? of(schema).get(0) : decoded(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    static List<String> of(Schema schema) {
        String file = schema.source().file().replaceAll("\\.[A-Za-z]+$", "");
        List<String> parts = new ArrayList<>(List.of(file.split("/")));
        for (String token : schema.node().pointer().split("/")) {
            if (!token.isEmpty()) {
                parts.add(decoded(token));
            }
        }
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = parts.size() - 1; i >= 0; i--) {
            name.insert(0, Identifiers.capitalize(Identifiers.typeName(parts.get(i))));
            names.add(name.toString());
        }
        return names;
    }

    private static String decoded(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
