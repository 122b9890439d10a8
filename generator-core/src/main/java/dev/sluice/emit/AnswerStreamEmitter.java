package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.JavaName;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.StreamResult.Append;
import dev.sluice.model.StreamResult.AppendBytes;
import dev.sluice.model.StreamResult.Assembled;
import dev.sluice.model.StreamResult.Carried;
import dev.sluice.model.StreamResult.Carrier;
import dev.sluice.model.StreamResult.Constant;
import dev.sluice.model.StreamResult.First;
import dev.sluice.model.StreamResult.FoldRule;
import dev.sluice.model.StreamResult.Folded;
import dev.sluice.model.StreamResult.Indexed;
import dev.sluice.model.StreamResult.Items;
import dev.sluice.model.StreamResult.JsonText;
import dev.sluice.model.StreamResult.Last;
import dev.sluice.model.StreamResult.Merge;
import dev.sluice.model.StreamResult.Part;
import dev.sluice.model.StreamResult.Place;
import dev.sluice.model.StreamResult.Rename;
import dev.sluice.model.StreamResult.TextItem;
import dev.sluice.model.TypeRef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits a stream that knows its answer: how chunks add up to it, or which events hold it. */
final class AnswerStreamEmitter {

    private static final String RULES = "RULES";

    private final EventShape events;
    private final TypeNames types;
    private final CodecCalls codecs;
    private final TypeName item;

    AnswerStreamEmitter(EventShape events, EmitContext context) {
        this.events = events;
        this.types = context.types();
        this.codecs = context.codecs();
        this.item = new ApiSignature(types).item(events);
    }

    TypeSpec.Builder emit(Folded folded) {
        return stream(types.of(folded.stream()), folded.type())
                .addField(field(folded.rules()))
                .addMethod(constructor(CodeBlock.of("$L, $L", RULES, codecs.decoder(folded.type()))));
    }

    TypeSpec.Builder emit(Assembled assembled) {
        ClassName stream = types.of(assembled.stream());
        return stream(stream, assembled.type())
                .addField(field(assembled.rules()))
                .addMethod(
                        constructor(CodeBlock.of("$T::addTo, $L, $L", stream, RULES, codecs.decoder(assembled.type()))))
                .addMethod(addTo(assembled));
    }

    TypeSpec.Builder emit(Carried carried) {
        ClassName stream = types.of(carried.stream());
        return stream(stream, carried.type())
                .addMethod(constructor(CodeBlock.of("$T::answerIn", stream)))
                .addMethod(answerIn(carried));
    }

    private TypeSpec.Builder stream(ClassName name, TypeRef answer) {
        TypeName whole = types.boxed(answer);
        return TypeSpec.classBuilder(name)
                .addJavadoc(
                        "A {@link $T} that arrives piece by piece, and is whole at the end: {@link #result}.", whole)
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(types.runtime("AnswerStream"), item, whole));
    }

    private MethodSpec constructor(CodeBlock how) {
        ClassName eventStream = types.runtime("EventStream");
        return MethodSpec.constructorBuilder()
                .addJavadoc("Such as {@link $T#of} makes for a test; none of them was read yet.", eventStream)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterSpec.builder(ParameterizedTypeName.get(eventStream, item), "events")
                        .build())
                .addStatement("super(events, $L)", how)
                .build();
    }

    private FieldSpec field(List<FoldRule> rules) {
        return FieldSpec.builder(types.runtime("FoldRules"), RULES, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(rules(rules))
                .build();
    }

    private CodeBlock rules(List<FoldRule> rules) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.none()", types.runtime("FoldRules"));
        code.add(paths("append", rules, Append.class))
                .add(paths("bytes", rules, AppendBytes.class))
                .add(paths("first", rules, First.class))
                .add(paths("last", rules, Last.class))
                .add(paths("items", rules, Items.class))
                .add(paths("indexed", rules, Indexed.class));
        for (FoldRule rule : rules) {
            CodeBlock path = Literals.string(rule.path());
            if (rule instanceof Rename rename) {
                code.add(".rename($L, $L)", path, Literals.string(rename.name()));
            } else if (rule instanceof Merge merge) {
                code.add(".merge($L, $L)", path, Literals.string(merge.property()));
            } else if (rule instanceof JsonText json) {
                code.add(".json($L, $L)", path, Literals.string(json.name()));
            } else if (rule instanceof Constant constant) {
                code.add(".constant($L, $L)", path, values(constant));
            } else if (rule instanceof TextItem item) {
                code.add(
                        ".textItem($L, $L, $L, $L)",
                        path,
                        Literals.string(item.property()),
                        Literals.string(item.tag()),
                        Literals.string(item.value()));
            }
        }
        return code.build();
    }

    private static CodeBlock paths(String call, List<FoldRule> rules, Class<? extends FoldRule> kind) {
        CodeBlock paths = rules.stream()
                .filter(kind::isInstance)
                .map(rule -> Literals.string(rule.path()))
                .collect(CodeBlock.joining(", "));
        return paths.isEmpty() ? paths : CodeBlock.of(".$L($L)", call, paths);
    }

    private static CodeBlock values(Constant constant) {
        CodeBlock ofAnswer = literal(constant.ofAnswer());
        return constant.ofChunk().equals(constant.ofAnswer())
                ? ofAnswer
                : CodeBlock.of("$L, $L", literal(constant.ofChunk()), ofAnswer);
    }

    private static CodeBlock literal(Object value) {
        return value instanceof String text ? Literals.string(text) : CodeBlock.of("$L", value);
    }

    private MethodSpec addTo(Assembled assembled) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("addTo")
                .addJavadoc("Puts what an event holds where it belongs.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(types.runtime("AnswerPart"), "answer")
                .addParameter(item, "event");
        Map<JavaName, List<Part>> byEvent = assembled.parts().stream()
                .collect(Collectors.groupingBy(Part::event, LinkedHashMap::new, Collectors.toList()));
        byEvent.forEach((event, parts) -> {
            CodeBlock hasInside = parts.get(0)
                    .inside()
                    .map(inside -> CodeBlock.of(" && holder.$N() != null", inside))
                    .orElse(CodeBlock.of(""));
            method.beginControlFlow("if (event instanceof $T holder$L)", types.of(event), hasInside);
            parts.stream()
                    .sorted(Comparator.comparing(part -> !(part.place() instanceof Place.All)))
                    .forEach(part -> method.addStatement(added(part)));
            method.endControlFlow();
        });
        return method.build();
    }

    private static CodeBlock added(Part part) {
        CodeBlock holder =
                part.inside().map(inside -> CodeBlock.of("holder.$N()", inside)).orElse(CodeBlock.of("holder"));
        CodeBlock value = CodeBlock.of("$L.$N()", holder, part.accessor());
        if (part.place() instanceof Place.Element element) {
            return CodeBlock.of(
                    "answer.at($L, $L.$N()).add($L)", Literals.string(element.list()), holder, element.index(), value);
        }
        if (part.place() instanceof Place.Member member) {
            return CodeBlock.of("answer.put($L, $L)", Literals.string(member.name()), value);
        }
        if (part.place() instanceof Place.All) {
            return CodeBlock.of("answer.set($L)", value);
        }
        return ((Place.Around) part.place())
                .index()
                .map(index -> CodeBlock.of("answer.add($L, $L.$N())", value, holder, index))
                .orElseGet(() -> CodeBlock.of("answer.add($L)", value));
    }

    private MethodSpec answerIn(Carried carried) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("answerIn")
                .addJavadoc("The answer as far as it has come, where an event holds it.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(types.nullable(carried.type()))
                .addParameter(item, "event");
        for (Carrier carrier : carried.carriers()) {
            method.beginControlFlow("if (event instanceof $T holder)", types.of(carrier.event()))
                    .addStatement("return $L", answer(carrier.accessors()))
                    .endControlFlow();
        }
        return method.addStatement("return null").build();
    }

    /** {@code holder.data() == null ? null : holder.data().response()}. */
    private static CodeBlock answer(List<String> accessors) {
        CodeBlock reached = CodeBlock.of("holder.$N()", accessors.get(0));
        for (String accessor : accessors.subList(1, accessors.size())) {
            reached = CodeBlock.of("$1L == null ? null : $1L.$2N()", reached, accessor);
        }
        return reached;
    }
}
