package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts the values that were tried of parameters or of forms, and says of each that was not sent as it should be. */
final class RequestTally {

    /** Sends a value. */
    interface Attempt {
        /** Whether a rule says how the value is sent; it then was sent so. */
        boolean send(JsonNode value) throws ReflectiveOperationException, java.io.IOException;
    }

    private final String of;
    private final Validator validator;
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Column examples = new Column();
    private final Column made = new Column();

    private static final class Column {
        private int all;
        private int contradicting;
        private int ruleless;
        private int sent;
    }

    RequestTally(String of, Validator validator) {
        this.of = of;
        this.validator = validator;
    }

    void tryExample(String place, String schema, JsonNode example, Attempt attempt) {
        tryValue(examples, place, schema, example, attempt);
    }

    void tryMade(String place, String schema, JsonNode value, Attempt attempt) {
        tryValue(made, place, schema, value, attempt);
    }

    private void tryValue(Column column, String place, String schema, JsonNode value, Attempt attempt) {
        column.all++;
        if (!validator.accepts(schema, value)) {
            column.contradicting++;
            notes.add(place + " contradicts its schema: " + value);
            return;
        }
        try {
            if (attempt.send(value)) {
                column.sent++;
            } else {
                column.ruleless++;
                notes.add(place + ", without a rule: " + value);
            }
        } catch (Exception | AssertionError e) {
            failures.add(place + " " + value + ": " + e + (e.getCause() == null ? "" : " of " + e.getCause()));
        }
    }

    List<String> notes() {
        return notes;
    }

    List<String> failures() {
        return failures;
    }

    /** A row of the table. */
    String row() {
        int valid = examples.all - examples.contradicting;
        return String.format(
                Locale.ROOT,
                "%s | %d | %d | %d | %d | %.1f %% | %d | %d | %d |",
                of,
                examples.all,
                examples.contradicting,
                examples.ruleless,
                examples.sent,
                valid == 0 ? 100.0 : 100.0 * (examples.sent + examples.ruleless) / valid,
                made.all - made.contradicting,
                made.ruleless,
                made.sent);
    }
}
