package dev.sluice.model;

/** A type as a line of Java says it, without packages and never as a primitive: {@code List<Pet.Kind>}. */
public final class TypeText implements TypeRef.Visitor<String> {
    private static final TypeText TEXT = new TypeText();

    private TypeText() {}

    public static String of(TypeRef type) {
        return type.accept(TEXT);
    }

    @Override
    public String scalar(TypeRef.Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> "String";
            case INT -> "Integer";
            case LONG -> "Long";
            case DOUBLE -> "Double";
            case DECIMAL -> "BigDecimal";
            case BOOLEAN -> "Boolean";
            case DATE_TIME -> "OffsetDateTime";
            case DATE -> "LocalDate";
            case UUID -> "UUID";
            case URI -> "URI";
            case BYTES -> "Bytes";
        };
    }

    @Override
    public String named(TypeRef.Named named) {
        return named.name().withinPackage();
    }

    @Override
    public String list(TypeRef.ListOf list) {
        return "List<" + of(list.item()) + ">";
    }

    @Override
    public String map(TypeRef.MapOf map) {
        return "Map<String, " + of(map.value()) + ">";
    }

    @Override
    public String any() {
        return "Object";
    }
}
