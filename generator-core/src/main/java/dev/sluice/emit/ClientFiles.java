package dev.sluice.emit;

import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.JavaName;
import dev.sluice.model.Parameter;
import dev.sluice.model.Property;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files of a client: the client itself, its interfaces, what implements them, and the records of parameters. */
final class ClientFiles {

    private final ClientDecl client;
    private final EmitContext context;
    private final Map<ApiGroup, JavaName> implementations = new LinkedHashMap<>();

    ClientFiles(ClientDecl client, EmitContext context) {
        this.client = client;
        this.context = context;
        Set<String> taken = new HashSet<>();
        taken.add(key(client.name()));
        client.groups().forEach(group -> taken.add(key(group.name())));
        client.groups().forEach(group -> implementations.put(group, implementation(group.name(), taken)));
    }

    private static JavaName implementation(JavaName api, Set<String> taken) {
        JavaName name = api;
        do {
            name = JavaName.of(name.packageName(), "Http" + name.simpleName());
        } while (!taken.add(key(name)));
        return name;
    }

    /** Names that differ by case only would be one file on some systems. */
    private static String key(JavaName name) {
        return name.simpleName().toLowerCase(Locale.ROOT);
    }

    List<GeneratedFile> emit() {
        List<GeneratedFile> files = new ArrayList<>();
        List<TypeRef> headers = client.headers().stream().map(Parameter::type).toList();
        files.add(file(client.name(), new ClientEmitter(client, implementations, context).emit(), headers));
        files.addAll(streams());
        for (ApiGroup group : client.groups()) {
            files.add(apiInterface(group));
            files.add(implementation(group));
            group.operations()
                    .forEach(operation -> operation.params().ifPresent(params -> {
                        List<TypeRef> types = params.parameters().stream()
                                .map(Parameter::type)
                                .toList();
                        files.add(file(params.name(), new ParamsEmitter(operation, params, context).emit(), types));
                    }));
        }
        return files;
    }

    /** Operations with the same events and the same answer share a stream. */
    private Collection<GeneratedFile> streams() {
        Map<JavaName, GeneratedFile> files = new LinkedHashMap<>();
        client.groups().stream()
                .flatMap(group -> group.operations().stream())
                .flatMap(operation -> ApiMethod.of(operation).stream())
                .flatMap(method -> method.events().stream())
                .forEach(events -> ApiSignature.stream(events)
                        .ifPresent(stream -> files.computeIfAbsent(stream, name -> stream(name, events))));
        return files.values();
    }

    private GeneratedFile stream(JavaName name, EventShape events) {
        AnswerStreamEmitter emitter = new AnswerStreamEmitter(events, context);
        List<TypeRef> mentioned = new ArrayList<>(List.of(events.item()));
        if (events.result() instanceof StreamResult.Folded folded) {
            mentioned.add(folded.type());
            return file(name, emitter.emit(folded), mentioned);
        }
        if (events.result() instanceof StreamResult.Assembled assembled) {
            mentioned.add(assembled.type());
            assembled.parts().forEach(part -> mentioned.add(new TypeRef.Named(part.event())));
            return file(name, emitter.emit(assembled), mentioned);
        }
        StreamResult.Carried carried = (StreamResult.Carried) events.result();
        mentioned.add(carried.type());
        carried.carriers().forEach(carrier -> mentioned.add(new TypeRef.Named(carrier.event())));
        return file(name, emitter.emit(carried), mentioned);
    }

    private GeneratedFile apiInterface(ApiGroup group) {
        return file(group.name(), new ApiInterfaceEmitter(group, context).emit(), mentioned(group));
    }

    private GeneratedFile implementation(ApiGroup group) {
        JavaName name = implementations.get(group);
        TypeSpec.Builder spec = new ApiImplementationEmitter(group, name, context).emit();
        return callsDeprecated(group) ? SourceFiles.of(name, suppressed(spec)) : file(name, spec, mentioned(group));
    }

    private GeneratedFile file(JavaName name, TypeSpec.Builder spec, List<TypeRef> mentioned) {
        return context.index().mentionsDeprecated(References.of(mentioned), name)
                ? SourceFiles.of(name, suppressed(spec))
                : SourceFiles.of(name, spec.build());
    }

    private static TypeSpec suppressed(TypeSpec.Builder spec) {
        return spec.addAnnotation(Annotations.suppressWarnings("deprecation")).build();
    }

    private static List<TypeRef> mentioned(ApiGroup group) {
        return group.operations().stream()
                .flatMap(operation -> References.typesOf(operation).stream())
                .toList();
    }

    /** Whether a call reads a deprecated parameter or property, whose accessor is deprecated, too. */
    private boolean callsDeprecated(ApiGroup group) {
        return group.operations().stream()
                .anyMatch(operation -> operation.params().stream()
                                .flatMap(params -> params.parameters().stream())
                                .anyMatch(Parameter::deprecated)
                        || ApiMethod.of(operation).stream()
                                .flatMap(method -> method.events().stream())
                                .flatMap(events -> context.index().errorProperty(events).stream())
                                .anyMatch(Property::deprecated));
    }
}
