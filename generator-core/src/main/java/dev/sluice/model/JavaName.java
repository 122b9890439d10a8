package dev.sluice.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of an emitted type, final once it stands in the model.
 *
 * @param packageName the package
 * @param simpleNames the names from the top-level type inwards
 */
public record JavaName(String packageName, List<String> simpleNames) {

    public JavaName {
        simpleNames = List.copyOf(simpleNames);
    }

    public static JavaName of(String packageName, String topLevel) {
        return new JavaName(packageName, List.of(topLevel));
    }

    /** From the full name of a class; the first capital letter tells where its package ends: {@code a.b.Outer.Inner}. */
    public static JavaName parse(String className) {
        List<String> parts = List.of(className.split("\\."));
        int simple = 0;
        while (simple < parts.size() - 1
                && !Character.isUpperCase(parts.get(simple).codePointAt(0))) {
            simple++;
        }
        return new JavaName(String.join(".", parts.subList(0, simple)), parts.subList(simple, parts.size()));
    }

    public JavaName nested(String simpleName) {
        List<String> names = new ArrayList<>(simpleNames);
        names.add(simpleName);
        return new JavaName(packageName, names);
    }

    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    public JavaName topLevel() {
        return new JavaName(packageName, simpleNames.subList(0, 1));
    }

    /** The name without the package: {@code Pet.Kind}. */
    public String withinPackage() {
        return String.join(".", simpleNames);
    }

    public boolean isNested() {
        return simpleNames.size() > 1;
    }

    @Override
    public String toString() {
        return packageName + "." + withinPackage();
    }
}
