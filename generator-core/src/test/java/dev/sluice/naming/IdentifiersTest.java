package dev.sluice.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "chat_message, ChatMessage",
        "OpenAIFile, OpenAIFile",
        "v1.Pod, V1Pod",
        "MAX_TOKENS, MaxTokens",
        "URL, URL",
        "3DSecure, Type3DSecure",
        "Crédit, Credit",
        "'Foo[Bar]', FooBar",
        "'../../x', X",
        "'', Empty",
    })
    void typeNames(String name, String expected) {
        assertEquals(expected, Identifiers.typeName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "system_fingerprint, systemFingerprint",
        "toolCalls, toolCalls",
        "ID, id",
        "URLPath, urlPath",
        "HTTP-Referer, httpReferer",
        "X-Title, xTitle",
        "+1, plus1",
        "-1, minus1",
        "@type, type",
        "$ref, ref",
        "1, _1",
        "'', empty",
        "日本, 日本",
    })
    void memberNames(String name, String expected) {
        assertEquals(expected, Identifiers.memberName(name));
    }

    @ParameterizedTest
    @CsvSource({"@type, atType", "a-b, aMinusB", "a_b, aUnderscoreB", "<=, lessEqual"})
    void memberNamesWithSymbolsSpelledOut(String name, String expected) {
        assertEquals(expected, Identifiers.spelledOutMemberName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "tool_calls, TOOL_CALLS",
        "toolCalls, TOOL_CALLS",
        "reasoning.text, REASONING_TEXT",
        "gpt-4o-mini, GPT_4O_MINI",
        "1024x1024, _1024X1024",
        "'', EMPTY",
        "+, PLUS",
        "😀, GRINNING_FACE",
        "-1, MINUS_1",
    })
    void constantNames(String value, String expected) {
        assertEquals(expected, Identifiers.constantName(value));
    }

    @ParameterizedTest
    @CsvSource({
        "choices, choice",
        "tool_calls, tool_call",
        "categories, category",
        "statuses, status",
        "addresses, address",
        "boxes, box",
        "responses, response",
        "clauses, clause",
        "data, data",
        "news, news",
        "status, status",
        "gas, gas",
    })
    void singulars(String plural, String expected) {
        assertEquals(expected, Identifiers.singular(plural));
    }

    @ParameterizedTest
    @CsvSource({"ChatRequestTool, Tool", "Tool, Tool", "URLPath, URLPath", "ToolChoice, Choice"})
    void lastWords(String typeName, String expected) {
        assertEquals(expected, Identifiers.lastWord(typeName));
    }
}
