package dev.sluice.corpus;

import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.ResponseShape.Switch.In;
import dev.sluice.model.TypeRef;
import java.util.Locale;
import java.util.Optional;

/** What the generator makes of the stream of an operation. */
record UnderstoodStream(Optional<Operation> operation, Optional<EventShape> events, Optional<Switch> with) {

    static final String NONE = "none";

    static UnderstoodStream of(Optional<Operation> operation) {
        ResponseShape response = operation.map(Operation::response).orElse(new ResponseShape.Empty());
        if (response instanceof ResponseShape.Events stream) {
            return new UnderstoodStream(operation, Optional.of(stream.events()), stream.by());
        }
        if (response instanceof ResponseShape.JsonOrEvents both) {
            return new UnderstoodStream(operation, Optional.of(both.events()), Optional.of(both.by()));
        }
        if (response instanceof ResponseShape.WholeOrEvents both) {
            return new UnderstoodStream(operation, Optional.of(both.events()), Optional.of(both.by()));
        }
        return new UnderstoodStream(operation, Optional.empty(), Optional.empty());
    }

    String format() {
        return events.map(shape -> shape.format().name()).orElse(NONE);
    }

    String payload() {
        return events.map(shape -> shape.payload().name()).orElse(NONE);
    }

    String sentinel() {
        return events.flatMap(EventShape::sentinel).orElse(NONE);
    }

    /** As the list of streams writes it. */
    String by() {
        return with.map(by -> by.in() == In.ACCEPT_HEADER
                        ? "header:Accept"
                        : by.in().name().toLowerCase(Locale.ROOT) + ":" + by.name())
                .orElse(NONE);
    }

    boolean jsonToo() {
        return operation
                .filter(found -> found.response() instanceof ResponseShape.JsonOrEvents)
                .isPresent();
    }

    @Override
    public String toString() {
        if (operation.isEmpty()) {
            return "no such operation";
        }
        String methods = operation.get().methodName()
                + operation.get().streamMethodName().map(name -> "/" + name).orElse("");
        return events.map(shape -> methods + ": " + text(shape)).orElse(methods + ": no stream");
    }

    private String text(EventShape shape) {
        return shape.format() + " " + shape.payload() + " " + item(shape.item())
                + shape.envelope().map(name -> " in " + name.simpleName()).orElse("")
                + shape.sentinel().map(sentinel -> " until " + sentinel).orElse("")
                + shape.errorProperty().map(property -> " fails on " + property).orElse("")
                + with.map(by -> " by " + by() + "=" + by.events()).orElse("");
    }

    private static String item(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return String.join(".", named.name().simpleNames());
        }
        return type instanceof TypeRef.Scalar scalar ? scalar.kind().name().toLowerCase(Locale.ROOT) : type.toString();
    }
}
