package dev.sluice.mapping;

import dev.sluice.naming.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a root to an inline schema, in words: what its type can be named by.
 *
 * @param rootNames names for the root, the best first
 * @param owner the id of the top-level type that the way has come through; empty before the first
 * @param words one entry per property, item or member on the way from the owner
 */
record Trail(List<String> rootNames, Optional<String> owner, List<String> words) {

    static Trail root(List<String> names) {
        return new Trail(names, Optional.empty(), List.of());
    }

    Trail into(String ownerId) {
        return new Trail(rootNames, Optional.of(ownerId), List.of());
    }

    Trail property(String name) {
        List<String> longer = new ArrayList<>(words);
        longer.add(name);
        return new Trail(rootNames, owner, longer);
    }

    /** To one of many: an item of a list, a value of a map. */
    Trail element(String word) {
        if (!words.isEmpty()) {
            return withLast(Identifiers.singular(last()));
        }
        if (owner.isPresent()) {
            return property(word);
        }
        List<String> names = new ArrayList<>();
        for (String name : rootNames) {
            String singular = Identifiers.singular(name);
            if (!singular.equals(name)) {
                names.add(singular);
            }
        }
        rootNames.forEach(name -> names.add(name + Identifiers.capitalize(word)));
        return new Trail(names, owner, words);
    }

    /** To an item of a list that is a member of a union: the union has the word already. */
    Trail elementOfMember(String word) {
        if (words.isEmpty() || !Identifiers.singular(last()).equals(last())) {
            return element(word);
        }
        return withLast(last() + Identifiers.capitalize(word));
    }

    /** To a member of a union, which is named by itself and by the union's last word. */
    Trail member(String word) {
        String union = words.isEmpty() ? rootNames.get(0) : last();
        String name = Identifiers.typeName(word);
        String lastWord = Identifiers.lastWord(Identifiers.typeName(union));
        String whole = name.endsWith(lastWord) ? name : name + lastWord;
        return words.isEmpty() ? property(whole) : withLast(whole);
    }

    /** Whether the last step was to what has this name, too. */
    boolean endsIn(String name) {
        String union = words.isEmpty() ? rootNames.get(0) : last();
        return Identifiers.typeName(union).equalsIgnoreCase(Identifiers.typeName(name));
    }

    private String last() {
        return words.get(words.size() - 1);
    }

    private Trail withLast(String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(changed.size() - 1, word);
        return new Trail(rootNames, owner, changed);
    }
}
