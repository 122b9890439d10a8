package dev.sluice.construct;

import dev.sluice.runtime.JsonModel;
import dev.sluice.runtime.JsonReader;
import dev.sluice.runtime.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;

/** A class as the manual tells users to write it, to stand for a schema. */
public record Money(BigDecimal amount) implements JsonModel {

    public static Money read(JsonReader in) throws IOException {
        BigDecimal amount = in.asDecimal();
        return amount == null ? null : new Money(amount);
    }

    @Override
    public void write(JsonWriter out) throws IOException {
        out.writeAny(amount);
    }
}
