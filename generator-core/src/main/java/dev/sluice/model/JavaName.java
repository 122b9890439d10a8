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
