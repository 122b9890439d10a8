package dev.sluice.mapping;

import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what chunks and the whole call by different names. */
final class OtherNames {

    private final TypeIndex types;
    private final Map<String, String> said;

    /** @param said by paths, names in the whole that the user says */
    OtherNames(TypeIndex types, Map<String, String> said) {
        this.types = types;
        this.said = said;
    }

    /** By the names that chunks have in this place, those of the whole: as the user says, else what can only be each other. */
    Map<String, String> in(String path, Map<String, Property> ofChunk, Map<String, Property> ofWhole) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String chunk : ofChunk.keySet()) {
            String whole = said.get(Fold.path(path, chunk));
            if (whole != null && ofWhole.containsKey(whole)) {
                others.put(chunk, whole);
            }
        }
        return others.isEmpty() ? pair(ofChunk, ofWhole) : others;
    }

    /** The only two objects that have no namesake on the other side, but properties of the same names. */
    private Map<String, String> pair(Map<String, Property> ofChunk, Map<String, Property> ofWhole) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String chunk : unmatchedObjects(ofChunk, ofWhole)) {
            Set<String> names =
                    Fold.properties(types, ofChunk.get(chunk).type()).keySet();
            for (String whole : unmatchedObjects(ofWhole, ofChunk)) {
                Set<String> others =
                        Fold.properties(types, ofWhole.get(whole).type()).keySet();
                if (!Collections.disjoint(names, others)) {
                    pairs.add(Map.entry(chunk, whole));
                }
            }
        }
        return pairs.size() == 1 ? Map.ofEntries(pairs.get(0)) : Map.of();
    }

    private List<String> unmatchedObjects(Map<String, Property> in, Map<String, Property> other) {
        return in.values().stream()
                .filter(property -> !other.containsKey(property.wireName()))
                .filter(property ->
                        types.find(property.type(), RecordDecl.class).isPresent())
                .map(Property::wireName)
                .toList();
    }
}
