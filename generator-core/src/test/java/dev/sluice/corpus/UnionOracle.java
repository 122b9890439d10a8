package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.model.ApiModel;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.UnionDecl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the validator whether the schema of each union member that was read allows the value it was read from. */
final class UnionOracle {

    private final Validator validator;
    private final Map<String, String> schemas = new HashMap<>();

    UnionOracle(ApiModel model, Validator validator) {
        this.validator = validator;
        model.types().forEach(this::remember);
    }

    private void remember(TypeDecl type) {
        String name =
                type.name().packageName() + "." + String.join("$", type.name().simpleNames());
        schemas.put(name, type.source().pointer());
        List<TypeDecl> nested = type instanceof RecordDecl object
                ? object.nested()
                : type instanceof UnionDecl union ? union.nested() : List.of();
        nested.forEach(this::remember);
    }

    /** Judges the value and all inside it, each as a row of the tally. */
    void judge(Object value, JsonNode json, Tally tally) throws ReflectiveOperationException {
        if (value instanceof Record
                && Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
            String member = value.getClass().getName();
            tally.run("union members", member + " of " + json, () -> judge(member, json));
        }
        Map<String, Object> members = Models.members(value);
        for (String name : members.keySet()) {
            JsonNode inner = json.isArray() ? json.get(Integer.parseInt(name)) : json.get(name);
            if (inner != null) {
                judge(members.get(name), inner, tally);
            }
        }
    }

    private void judge(String member, JsonNode json) {
        boolean unknown = member.endsWith("$Unknown");
        String schema = schemas.get(member); // none: a wrapper, which its JSON kind has decided
        if (unknown || schema != null && !validator.accepts(schema, json)) {
            throw new AssertionError("the validator does not accept it");
        }
    }
}
