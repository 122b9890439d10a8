import com.example.jackson2.model.*;
import com.example.jackson2.runtime.Json;
import com.example.jackson2.runtime.JsonModel;
import java.util.List;
import java.util.Map;

public final class OpenRouterRequests {

    public static Map<String, JsonModel> all() {
        return Map.of(
                "openrouter_streaming_reasoning-0", streaming(),
                "openrouter_with_native_options-0", provider(),
                "eager_input_streaming_sent_to_openrouter_anthropic_disabled-0", tools(),
                "openrouter_web_search_tool_full_params-0", webSearch(),
                "openrouter_video_url_public_api-0", video());
    }

    @SuppressWarnings("deprecation") // of includeUsage, which the recording still has
    private static ChatRequest streaming() {
        return ChatRequest.builder()
                .model("anthropic/claude-sonnet-4.5")
                .messages(ChatUserMessage.of("What is 2+2?"))
                .reasoning(ChatRequest.Reasoning.builder()
                        .additionalProperty("enabled", true)
                        .build())
                .stream(true)
                .streamOptions(ChatStreamOptions.builder().includeUsage(true).build())
                .build();
    }

    private static ChatRequest provider() {
        return ChatRequest.builder()
                .model("google/gemini-2.0-flash-exp:free")
                .models("x-ai/grok-4")
                .messages(ChatUserMessage.of("Who are you"))
                .provider(ProviderPreferences.builder().only(ProviderName.of("xai")).build())
                .stream(false)
                .additionalProperty("transforms", List.of("middle-out"))
                .build();
    }

    private static ChatRequest tools() {
        return ChatRequest.builder()
                .model("anthropic/claude-sonnet-4-5")
                .messages(ChatUserMessage.of("hello"))
                .tools(ChatFunctionTool.FunctionToolValue.of(ChatFunctionTool.Function.builder()
                        .name("get_weather")
                        .description("Get weather for a city")
                        .parameters(Json.object(
                                "{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}"))
                        .build()))
                .toolChoice(ChatToolChoice.AUTO)
                .stream(false)
                .build();
    }

    private static ChatRequest webSearch() {
        return ChatRequest.builder()
                .model("google/gemini-3.6-flash")
                .messages(ChatUserMessage.of("Reply with `ready`."))
                .tools(OpenRouterWebSearchServerTool.builder()
                        .parameters(WebSearchConfig.builder()
                                .allowedDomains("pydantic.dev")
                                .excludedDomains("example.com")
                                .maxUses(1L)
                                .searchContextSize(SearchQualityLevel.LOW)
                                .userLocation(WebSearchUserLocationServerTool.builder()
                                        .type("approximate")
                                        .city("London")
                                        .region("England")
                                        .country("GB")
                                        .timezone("Europe/London")
                                        .build())
                                .build())
                        .build())
                .stream(false)
                .build();
    }

    private static ChatRequest video() {
        return ChatRequest.builder()
                .model("google/gemini-2.5-flash")
                .messages(ChatUserMessage.of(
                        ChatContentText.of("What is in this video?"),
                        ChatContentVideo.of(ChatContentVideoInput.of(
                                "https://upload.wikimedia.org/wikipedia/commons/8/8f/Panda_at_Smithsonian_zoo.webm"))))
                .stream(false)
                .build();
    }

    public static void incomplete() {
        ChatFunctionTool.Function.builder().strict(true).build();
    }
}
