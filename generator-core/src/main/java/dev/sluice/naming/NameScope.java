package dev.sluice.naming;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * The names of one scope, each allotted once. A holder (a JSON pointer) that asks again is given the name it has, so two
 * places in the generator cannot disagree about it.
 */
public final class NameScope {

    /** In bytes: longer names make class file names that file systems refuse (255, with a nested name and its ending). */
    private static final int LONGEST = 100;

    private final boolean caseSensitive;
    private final Predicate<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> byHolder = new HashMap<>();

    private NameScope(boolean caseSensitive, Predicate<String> reserved) {
        this.caseSensitive = caseSensitive;
        this.reserved = reserved;
    }

    /** Names of types: two that differ only by case would share a file on some file systems. */
    public static NameScope ofTypes(Predicate<String> reserved) {
        return new NameScope(false, reserved);
    }

    /** Names of components, methods or constants. */
    public static NameScope ofMembers(Predicate<String> reserved) {
        return new NameScope(true, reserved);
    }

    /** The name that this holder was given. */
    public Optional<String> nameOf(String holder) {
        return Optional.ofNullable(byHolder.get(holder));
    }

    /** Gives a holder a name that was settled before, if it still can be had. */
    public boolean keep(String holder, String name) {
        boolean possible = !byHolder.containsKey(holder) && isFree(name);
        if (possible) {
            take(holder, name);
        }
        return possible;
    }

    /** Gives those holders that are still there the names that they had. To be called before any name is claimed. */
    public NameScope keep(Map<String, String> names, Collection<String> holders) {
        holders.stream().filter(names::containsKey).forEach(holder -> keep(holder, names.get(holder)));
        return this;
    }

    public boolean isFree(String name) {
        return !reserved.test(name) && !taken.contains(key(name));
    }

    /** Gives the holder the first of the candidates that is free; nothing if none is. */
    public Optional<String> claim(String holder, List<String> candidates) {
        String held = byHolder.get(holder);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<String> free = candidates.stream()
                .map(candidate -> shortened(candidate, holder))
                .filter(this::isFree)
                .findFirst();
        free.ifPresent(name -> take(holder, name));
        return free;
    }

    /** Gives the holder the first free candidate, else the last one with a hash of the holder behind it. */
    public String claimOrHash(String holder, List<String> candidates) {
        return claim(holder, candidates).orElseGet(() -> {
            String name = candidates.get(candidates.size() - 1);
            String hashed = shortened(name, holder) + hash(holder);
            while (!isFree(hashed)) {
                hashed += "X";
            }
            take(holder, hashed);
            return hashed;
        });
    }

    private void take(String holder, String name) {
        taken.add(key(name));
        byHolder.put(holder, name);
    }

    private String key(String name) {
        return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name, String holder) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        String hash = hash(holder);
        String start = name;
        while (bytes(start) > LONGEST - hash.length()) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + hash;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String holder) {
        CRC32 crc = new CRC32();
        crc.update(holder.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "X%06x", crc.getValue() & 0xFFFFFF);
    }
}
