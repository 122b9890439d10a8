import com.example.jackson2.model.*;
import com.example.jackson2.runtime.Json;
import com.example.jackson2.runtime.JsonModel;
import java.util.Map;

public final class MistralRequests {

    public static Map<String, JsonModel> all() {
        return Map.of("mistral_forwards_penalties-0", penalties(), "tool_choice_matrix_auto_mistral-1", tools());
    }

    private static ChatCompletionRequest penalties() {
        return ChatCompletionRequest.builder()
                .model("mistral-large-latest")
                .messages(UserMessage.builder().content("hello").build())
                .frequencyPenalty(0.25)
                .presencePenalty(0.5)
                .topP(1.0)
                .n(1L)
                .stream(false)
                .build();
    }

    private static ChatCompletionRequest tools() {
        return ChatCompletionRequest.builder()
                .model("mistral-large-latest")
                .messages(
                        UserMessage.builder().content("What's the weather in Paris?").build(),
                        AssistantMessage.builder()
                                .toolCalls(ToolCall.builder()
                                        .id("KikbB849t")
                                        .type("function")
                                        .index(0L)
                                        .function(FunctionCall.builder()
                                                .name("get_weather")
                                                .arguments("{\"city\": \"Paris\"}")
                                                .build())
                                        .build())
                                .prefix(false)
                                .build(),
                        ToolMessage.builder()
                                .content("Sunny, 22C in Paris")
                                .toolCallId("KikbB849t")
                                .build())
                .tools(Tool.of(Function.builder()
                        .name("get_weather")
                        .description("Get the current weather for a city.")
                        .parameters(Json.object("""
                                {
                                  "type": "object",
                                  "properties": {"city": {"type": "string"}},
                                  "required": ["city"],
                                  "additionalProperties": false
                                }"""))
                        .build()))
                .toolChoice(ToolChoiceEnum.AUTO)
                .topP(1.0)
                .n(1L)
                .stream(false)
                .build();
    }

    public static void incomplete() {
        Function.builder().description("Finds a city.").build();
    }
}
