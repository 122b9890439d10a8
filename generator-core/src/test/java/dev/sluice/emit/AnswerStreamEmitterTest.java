package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.ApiModel;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.StreamResult;
import dev.sluice.model.StreamResult.Carrier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the golden does not have. */
class AnswerStreamEmitterTest {

    private final Ir ir = new Ir("com.acme");

    private AnswerStreamEmitter emitter(StreamResult result) {
        EventShape events = new EventShape(
                ResponseShape.Format.SSE,
                "text/event-stream",
                ResponseShape.Payload.DATA_JSON,
                ir.ref("Event"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                result);
        EmitOptions options = new EmitOptions("com.acme", "com.acme.runtime", false, false, false);
        return new AnswerStreamEmitter(
                events, EmitContext.of(new ApiModel(List.of(), Optional.empty(), List.of()), options));
    }

    @Test
    void looksForTheAnswerInTheEventsThatHoldIt() {
        StreamResult.Carried carried = new StreamResult.Carried(
                ir.name("TaskStream"),
                ir.ref("Task"),
                List.of(
                        new Carrier(ir.name("TaskDone"), List.of("task")),
                        new Carrier(ir.name("TaskFailed"), List.of("data", "task"))));
        MethodSpec answerIn =
                emitter(carried).emit(carried).build().methodSpecs().get(1);
        assertEquals("""
                /**
                 * The answer as far as it has come, where an event holds it.
                 */
                private static com.acme.Task answerIn(com.acme.Event event) {
                  if (event instanceof com.acme.TaskDone holder) {
                    return holder.task();
                  }
                  if (event instanceof com.acme.TaskFailed holder) {
                    return holder.data() == null ? null : holder.data().task();
                  }
                  return null;
                }
                """, answerIn.toString());
    }

    @Test
    void saysHowTextJoinsParts() {
        StreamResult.Folded folded = new StreamResult.Folded(
                ir.name("TaskStream"),
                ir.ref("Task"),
                List.of(
                        new StreamResult.TextItem("content", "text", "type", "text"),
                        new StreamResult.Constant("role", "assistant", "assistant"),
                        new StreamResult.Constant("final", false, true),
                        new StreamResult.AppendBytes("audio"),
                        new StreamResult.Merge("calls", "id")));
        TypeSpec stream = emitter(folded).emit(folded).build();
        assertEquals(
                "com.acme.runtime.FoldRules.none().bytes(\"audio\").textItem(\"content\", \"text\", \"type\", \"text\")"
                        + ".constant(\"role\", \"assistant\").constant(\"final\", false, true).merge(\"calls\", \"id\")",
                stream.fieldSpecs().get(0).initializer().toString());
    }
}
