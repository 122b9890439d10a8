package com.example.api;

import com.example.api.model.ChatGenerationParams;
import com.example.api.model.ChatStreamingMessageToolCall;
import com.example.api.model.ChatStreamingResponseChunk;
import com.example.api.runtime.EventStream;
import com.example.api.runtime.Json;
import com.example.api.runtime.StreamErrorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What a user writes: sends a recorded request to a server and adds up what it streams. */
public final class OpenRouterReplay implements BiFunction<String, String, Map<String, Object>> {

    @Override
    public Map<String, Object> apply(String url, String request) {
        OpenRouterClient client =
                OpenRouterClient.builder().baseUrl(url).bearerAuth("test").build();
        ChatGenerationParams params = ChatGenerationParams.fromJson(Json.object(request));
        Map<String, Object> seen = new LinkedHashMap<>();
        List<Object> chunks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        seen.put("error", "none");
        try (EventStream<ChatStreamingResponseChunk> stream = client.chat().sendStreaming(params)) {
            for (ChatStreamingResponseChunk chunk : stream) {
                chunks.add(chunk.toJson());
                chunk.choices().forEach(choice -> {
                    append(text, choice.delta().content());
                    append(reasoning, choice.delta().reasoning());
                    List<ChatStreamingMessageToolCall> calls = choice.delta().toolCalls();
                    if (calls != null) {
                        calls.forEach(call -> append(arguments, call.function() == null ? null : call.function().arguments()));
                    }
                });
            }
        } catch (StreamErrorException e) {
            seen.put("error", ((ChatStreamingResponseChunk) e.chunk()).error().message());
        }
        seen.put("chunks", chunks);
        seen.put("text", text.toString());
        seen.put("reasoning", reasoning.toString());
        seen.put("arguments", arguments.toString());
        return seen;
    }

    private static void append(StringBuilder out, String piece) {
        if (piece != null) {
            out.append(piece);
        }
    }
}
