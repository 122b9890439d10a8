package dev.sluice.cli;

import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Inspection.OperationView;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;

/** An inspection for people: the counts first, then what may need a decision of theirs, then everything. */
final class InspectionText {
    private final PrintWriter out;

    private InspectionText(PrintWriter out) {
        this.out = out;
    }

    static void print(Inspection inspection, PrintWriter out) {
        InspectionText text = new InspectionText(out);
        out.println(inspection.summary());
        text.section("unsupported", inspection.unsupported(), out::println);
        text.section("operations", inspection.operations(), text::print);
        text.section("unions", inspection.unions(), union -> {
            String open = union.ambiguous() ? "  (ambiguous)" : "";
            out.println("  " + union.name() + " = " + String.join(" | ", union.members()));
            out.println("      by " + String.join(", then ", union.decidedBy()) + open);
        });
        text.section("types", inspection.types(), type -> out.println("  " + type.kind() + " " + type.name()));
    }

    private <T> void section(String title, List<T> items, Consumer<T> print) {
        if (!items.isEmpty()) {
            out.println();
            out.println(title);
            items.forEach(print);
        }
    }

    private void print(OperationView operation) {
        out.println("  " + operation.request());
        operation.methods().forEach(method -> out.println("      " + operation.accessor() + "(): " + method));
        if (!operation.streams().isEmpty()) {
            out.println("      streams " + operation.streams());
            out.println("      result  " + operation.result());
        }
    }
}
