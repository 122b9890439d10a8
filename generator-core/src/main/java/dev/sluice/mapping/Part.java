package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.Optional;

/**
 * A schema, or the share of it that concerns one JSON type ({@code type: [string, object]} is two parts) or its
 * elements, or a member of a union together with what stands beside the union.
 *
 * @param schema the schema
 * @param onlyType the JSON type that this part is about, or {@link #ITEMS} or {@link #VALUES}; empty for the whole schema
 * @param beside the schema that holds the union and applies to each of its members
 */
record Part(Schema schema, String onlyType, Optional<Schema> beside) {

    /** What an item is, where several schemas say it of several positions. */
    static final String ITEMS = "items";

    /** What an undeclared property is, where several schemas say it of several names. */
    static final String VALUES = "values";

    static Part of(Schema schema) {
        return new Part(schema, "", Optional.empty());
    }

    static Part ofType(Schema schema, String type) {
        return new Part(schema, type, Optional.empty());
    }

    static Part beside(Schema member, Schema holder) {
        return new Part(member, "", Optional.of(holder));
    }

    /** Identifies the part within all documents. */
    String id() {
        String id = onlyType.isEmpty() ? schema.id() : schema.id() + "?" + onlyType;
        return beside.map(holder -> id + "&" + holder.id()).orElse(id);
    }
}
