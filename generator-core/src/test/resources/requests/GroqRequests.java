import com.example.jackson2.model.*;
import com.example.jackson2.runtime.Json;
import com.example.jackson2.runtime.JsonModel;
import java.net.URI;
import java.util.Map;

public final class GroqRequests {

    public static Map<String, JsonModel> all() {
        return Map.of("groq_native_output-0", schema(), "multimodal_tool_return_matrix_direct_url_image_groq-1", image());
    }

    private static CreateChatCompletionRequest schema() {
        return CreateChatCompletionRequest.builder()
                .model(CreateChatCompletionRequest.CreateChatCompletionRequestModel.of("openai/gpt-oss-120b"))
                .messages(ChatCompletionRequestUserMessage.of("What is the largest city in Mexico?"))
                .responseFormat(ResponseFormatJsonSchema.of(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name("CityLocation")
                        .description("A city and its country.")
                        .schema(Json.object("""
                                {
                                  "type": "object",
                                  "properties": {"city": {"type": "string"}, "country": {"type": "string"}},
                                  "required": ["city", "country"],
                                  "additionalProperties": false
                                }"""))
                        .strict(true)
                        .build()))
                .n(1L)
                .stream(false)
                .build();
    }

    private static CreateChatCompletionRequest image() {
        return CreateChatCompletionRequest.builder()
                .model(CreateChatCompletionRequest.CreateChatCompletionRequestModel.of("meta-llama/llama-4-maverick-17b-128e-instruct"))
                .messages(
                        ChatCompletionRequestUserMessage.of(
                                "Use the get_file tool now to retrieve a image file, then describe what you received."),
                        ChatCompletionRequestAssistantMessage.builder()
                                .toolCalls(ChatCompletionMessageToolCall.builder()
                                        .id("j0n95wytd")
                                        .function(ChatCompletionMessageToolCall.Function.builder()
                                                .name("get_file")
                                                .arguments("{}")
                                                .build())
                                        .build())
                                .build(),
                        ChatCompletionRequestToolMessage.builder()
                                .content("See file 6a18c6.")
                                .toolCallId("j0n95wytd")
                                .build(),
                        ChatCompletionRequestUserMessage.of(
                                ChatCompletionRequestMessageContentPartText.of("This is file 6a18c6:"),
                                ChatCompletionRequestMessageContentPartImage.of(
                                        ChatCompletionRequestMessageContentPartImage.ImageUrl.of(
                                                URI.create("https://www.gstatic.com/webp/gallery3/1.png")))))
                .tools(ChatCompletionTool.builder()
                        .type(ChatCompletionTool.Type.FUNCTION)
                        .function(FunctionObject.builder()
                                .name("get_file")
                                .description("")
                                .parameters(Json.object(
                                        "{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}"))
                                .build())
                        .build())
                .toolChoice(ChatCompletionToolChoiceOption.AUTO)
                .n(1L)
                .stream(false)
                .build();
    }

    public static void incomplete() {
        CreateChatCompletionRequest.builder().n(1L).build();
    }
}
