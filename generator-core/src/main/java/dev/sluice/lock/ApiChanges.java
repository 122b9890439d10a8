package dev.sluice.lock;

import dev.sluice.lock.ApiSurface.Kind;
import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * How one API differs from another.
 *
 * <p>Breaking is what makes a caller fail to compile or to run: what is gone, what has another type, and a property that
 * a builder newly demands. Not so: a new value of an enum and a new member of a union, which every program meets at run
 * time anyhow, since both are open; and the constructors of records, for which there are builders.
 *
 * @param all the changes, by type
 */
public record ApiChanges(List<ApiChange> all) {

    public static final ApiChanges NONE = new ApiChanges(List.of());

    public ApiChanges {
        all = List.copyOf(all);
    }

    /** What one has to know to go from one API to another. */
    public static ApiChanges between(ApiSurface before, ApiSurface after) {
        List<ApiChange> changes = new ArrayList<>();
        Map<String, Type> left = byName(before);
        Map<String, Type> now = byName(after);
        left.forEach((name, type) -> {
            Type successor = now.get(name);
            if (successor == null) {
                changes.add(new ApiChange(type.declaration(), type.declaration(), "", true));
            } else if (successor.kind() != type.kind()) {
                changes.add(new ApiChange(type.declaration(), type.declaration(), successor.declaration(), true));
            } else {
                compare(type, successor, changes);
            }
        });
        now.forEach((name, type) -> {
            if (!left.containsKey(name)) {
                changes.add(new ApiChange(type.declaration(), "", type.declaration(), false));
            }
        });
        return new ApiChanges(changes);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many of the changes are breaking. */
    public long breaking() {
        return all.stream().filter(ApiChange::breaking).count();
    }

    /** One line, such as {@code 5 changes of the API, 2 of them breaking}. */
    public String summary() {
        String count = all.isEmpty() ? "no change" : all.size() == 1 ? "1 change" : all.size() + " changes";
        String which = breaking() == 0 ? "none of them breaking" : breaking() + " of them breaking";
        return count + " of the API" + (all.isEmpty() ? "" : ", " + which);
    }

    /** Clients and interfaces are in another package than models, and may have a model's name. */
    private static Map<String, Type> byName(ApiSurface api) {
        Map<String, Type> types = new LinkedHashMap<>();
        api.types().forEach(type -> types.put(isOfClient(type) + type.name(), type));
        return types;
    }

    private static boolean isOfClient(Type type) {
        return type.kind() == Kind.CLIENT || type.kind() == Kind.INTERFACE || type.kind() == Kind.STREAM;
    }

    private static void compare(Type before, Type after, List<ApiChange> changes) {
        List<Member> gone = new ArrayList<>(before.members());
        List<Member> added = new ArrayList<>(after.members());
        pair(gone, added, Member::equals, (one, other) -> {});
        BiPredicate<Member, Member> standForOne = (one, other) -> one.holder().equals(other.holder());
        BiPredicate<Member, Member> areCalledAlike = (one, other) -> one.name().equals(other.name());
        for (BiPredicate<Member, Member> same : List.of(standForOne, areCalledAlike)) {
            pair(gone, added, same, (one, other) -> changes.add(change(before, one, other)));
        }
        gone.forEach(member -> changes.add(new ApiChange(before.declaration(), member.declaration(), "", true)));
        added.forEach(member ->
                changes.add(new ApiChange(before.declaration(), "", member.declaration(), isDemanded(after, member))));
    }

    private interface Pair {
        void accept(Member before, Member after);
    }

    private static void pair(List<Member> gone, List<Member> added, BiPredicate<Member, Member> same, Pair pair) {
        for (Iterator<Member> left = gone.iterator(); left.hasNext(); ) {
            Member before = left.next();
            added.stream().filter(each -> same.test(before, each)).findFirst().ifPresent(after -> {
                left.remove();
                added.remove(after);
                pair.accept(before, after);
            });
        }
    }

    private static ApiChange change(Type type, Member before, Member after) {
        String one = before.declaration();
        String other = after.declaration();
        boolean sameInJava = withoutDeprecation(one).equals(withoutDeprecation(other));
        return one.equals(other)
                ? new ApiChange(type.declaration(), text(before), text(after), false)
                : new ApiChange(type.declaration(), one, other, !sameInJava);
    }

    private static String text(Member member) {
        return member.declaration() + LockText.COMMENT + member.holder();
    }

    private static String withoutDeprecation(String declaration) {
        return declaration.replace(ApiSurface.DEPRECATED, "");
    }

    /** Whether a builder that was complete without this member is so no more. */
    private static boolean isDemanded(Type type, Member member) {
        boolean hasBuilder = type.kind() == Kind.RECORD || type.kind() == Kind.CLASS;
        String declaration = withoutDeprecation(member.declaration());
        return hasBuilder
                && !declaration.startsWith(ApiSurface.NULLABLE)
                && !declaration.startsWith(ApiSurface.CONSTANT)
                && !declaration.contains("(");
    }
}
