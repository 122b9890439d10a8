package dev.sluice.mapping;

import dev.sluice.model.Additions;
import dev.sluice.model.JavaName;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeOverride;
import dev.sluice.model.TypeOverride.OfFormat;
import dev.sluice.model.TypeOverride.OfSchema;
import dev.sluice.model.TypeRef;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up what a user wants a schema to be. */
final class TypeOverrides {

    /** Classes that the runtime can read and write by itself. */
    private static final Map<String, TypeRef> BUILT_IN = Map.ofEntries(
            Map.entry("java.lang.Object", TypeRef.ANY),
            Map.entry("java.lang.String", TypeRef.STRING),
            Map.entry("java.lang.Integer", new TypeRef.Scalar(ScalarKind.INT)),
            Map.entry("java.lang.Long", new TypeRef.Scalar(ScalarKind.LONG)),
            Map.entry("java.lang.Double", new TypeRef.Scalar(ScalarKind.DOUBLE)),
            Map.entry("java.lang.Boolean", new TypeRef.Scalar(ScalarKind.BOOLEAN)),
            Map.entry("java.math.BigDecimal", new TypeRef.Scalar(ScalarKind.DECIMAL)),
            Map.entry("java.time.OffsetDateTime", new TypeRef.Scalar(ScalarKind.DATE_TIME)),
            Map.entry("java.time.LocalDate", new TypeRef.Scalar(ScalarKind.DATE)),
            Map.entry("java.util.UUID", new TypeRef.Scalar(ScalarKind.UUID)),
            Map.entry("java.net.URI", new TypeRef.Scalar(ScalarKind.URI)));

    private final SchemaIds ids;
    private final Map<String, TypeRef> bySchema = new HashMap<>();
    private final Map<String, TypeRef> byFormat = new HashMap<>();
    private final Map<String, Additions> additions = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    TypeOverrides(Collection<TypeOverride> overrides, SchemaIds ids) {
        this.ids = ids;
        for (TypeOverride override : overrides) {
            Optional<TypeRef> type = override.javaClass().map(TypeOverrides::type);
            if (override.target() instanceof OfSchema schema) {
                String id = SchemaIds.ofPointer(schema.pointer());
                type.ifPresent(some -> bySchema.put(id, some));
                if (!override.additions().equals(Additions.NONE)) {
                    additions.put(id, override.additions());
                }
            } else if (override.target() instanceof OfFormat format) {
                type.ifPresent(some -> byFormat.put(format.format(), some));
            }
        }
    }

    /** The class that stands for a schema, whatever it says. */
    Optional<TypeRef> of(Part part) {
        if (bySchema.isEmpty() || !part.onlyType().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySchema.get(met(ids.of(part))));
    }

    /** The class that stands for a scalar of this schema's format. */
    Optional<TypeRef> ofFormat(Schema scalar) {
        return scalar.format().map(byFormat::get);
    }

    /** What the type that is emitted for a schema has besides. */
    Additions additions(Part part) {
        return additions.getOrDefault(met(ids.of(part)), Additions.NONE);
    }

    /** The schemas that are meant, but that nothing asked for. */
    List<String> unmet() {
        List<String> unmet = new ArrayList<>();
        unmet.addAll(bySchema.keySet());
        unmet.addAll(additions.keySet());
        unmet.removeAll(met);
        return unmet.stream().sorted().distinct().toList();
    }

    private String met(String id) {
        met.add(id);
        return id;
    }

    private static TypeRef type(String className) {
        TypeRef builtIn = BUILT_IN.get(className);
        return builtIn != null ? builtIn : new TypeRef.Named(JavaName.parse(className));
    }
}
