package dev.sluice.mapping;

import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.StreamOverride;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.Optional;

/**
 * Finds what operations stream: what their media types say; where these are silent, what extensions say; and over both,
 * what the user says.
 */
final class StreamFinder {

    /** How grpc-gateway titles what a streaming method answers: one such object to a line. */
    private static final String GRPC_STREAM_TITLE = "Stream result of ";

    private final LoadedSpec spec;
    private final StreamOverrides overrides;

    StreamFinder(LoadedSpec spec, StreamOverrides overrides) {
        this.spec = spec;
        this.overrides = overrides;
    }

    /**
     * What an operation answers when it succeeds.
     *
     * @param answer what is answered in one piece, unless it turns out to be a stream
     * @param events what is answered as a stream
     */
    record Answers(Optional<Content> answer, Optional<StreamSketch> events) {}

    /**
     * @param id the operation's id
     * @param route its method and path, such as {@code GET /pets}
     * @param declared what its media types say
     */
    Answers find(String id, String route, Node operation, Answers declared) {
        Answers answers = declared.events().isPresent() ? declared : byExtension(operation, declared);
        Answers said = overrides
                .of(id, route)
                .map(override -> overridden(override, operation, answers))
                .orElse(answers);
        Optional<StreamSketch.Result> result =
                overrides.resultOf(id, route, said.events().isPresent());
        return new Answers(said.answer(), said.events().map(stream -> stream.with(result)));
    }

    /** The stream that a media type declares, with what extensions add. */
    static StreamSketch declared(Content content, Node operation) {
        Node fern = operation.get("x-fern-streaming");
        Optional<String> sentinel = text(content.node().get("x-speakeasy-sse-sentinel"));
        return new StreamSketch(
                content,
                sentinel.or(() -> text(fern.get("terminator"))),
                switchName(operation),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code stream}, or as Fern writes it {@code $request.stream}. */
    private static Optional<String> switchName(Node operation) {
        Node condition = operation.get("x-fern-streaming").get("stream-condition");
        return text(operation.get("x-speakeasy-stream-request-field"))
                .or(() -> text(condition).map(path -> path.substring(path.lastIndexOf('.') + 1)));
    }

    private Answers byExtension(Node operation, Answers declared) {
        Optional<Content> json = declared.answer().filter(content -> content.format() == MediaFormat.JSON);
        if (json.isEmpty()) {
            return declared; // bytes may well be called a stream: they are handed over as they arrive
        }
        Node fern = operation.get("x-fern-streaming");
        if (fern.isObject()) {
            return ofFern(fern, operation, json.get());
        }
        boolean isLines = isCalledStreaming(operation)
                || json.get().schema().filter(StreamFinder::isGrpcStream).isPresent();
        return isLines ? only(declared(json.get().as(MediaFormat.JSON_LINES), operation)) : declared;
    }

    private Answers ofFern(Node fern, Node operation, Content json) {
        Content events =
                json.with(schema(fern.get("response-stream")).or(json::schema)).as(formatOf(fern));
        StreamSketch stream = declared(events, operation);
        return stream.switchName().isEmpty()
                ? only(stream)
                : new Answers(
                        Optional.of(json.with(schema(fern.get("response")).or(json::schema))), Optional.of(stream));
    }

    private static MediaFormat formatOf(Node fern) {
        return fern.get("format").text().equals("sse") ? MediaFormat.SERVER_SENT_EVENTS : MediaFormat.JSON_LINES;
    }

    /** An extension such as {@code x-fern-streaming: true}. */
    private static boolean isCalledStreaming(Node operation) {
        return operation.entries().stream()
                .anyMatch(entry ->
                        entry.key().matches("x-.+-streaming") && entry.value().bool(false));
    }

    private static boolean isGrpcStream(Schema schema) {
        Schema declared = schema.isRef() ? schema.target().orElse(schema) : schema;
        return declared.title()
                .filter(title -> title.startsWith(GRPC_STREAM_TITLE))
                .isPresent();
    }

    private Answers overridden(StreamOverride override, Node operation, Answers answers) {
        Optional<StreamSketch> known = answers.events();
        Optional<Content> holder = known.map(StreamSketch::content).or(answers::answer);
        MediaFormat format = override.format()
                .map(StreamFinder::mediaFormat)
                .orElse(known.map(stream -> stream.content().format()).orElse(MediaFormat.SERVER_SENT_EVENTS));
        Content content = holder.orElseGet(() -> Content.none(operation)).as(format);
        Optional<Schema> event = overrides.event(override);
        StreamSketch stream = known.orElseGet(() -> declared(content, operation));
        StreamSketch said = new StreamSketch(
                event.isPresent() ? content.with(event) : content,
                override.sentinel().or(stream::sentinel),
                override.streamSwitch().or(stream::switchName),
                override.errorProperty().or(stream::errorProperty),
                Optional.empty());
        return new Answers(answers.answer(), Optional.of(said));
    }

    private static MediaFormat mediaFormat(Format format) {
        return switch (format) {
            case SSE -> MediaFormat.SERVER_SENT_EVENTS;
            case JSON_LINES -> MediaFormat.JSON_LINES;
            case JSON_SEQ -> MediaFormat.JSON_SEQ;
        };
    }

    private static Answers only(StreamSketch stream) {
        return new Answers(Optional.empty(), Optional.of(stream));
    }

    private Optional<Schema> schema(Node node) {
        return node.exists() ? Optional.of(spec.schema(node)) : Optional.empty();
    }

    private static Optional<String> text(Node node) {
        return node.textOpt().filter(text -> !text.isEmpty());
    }
}
