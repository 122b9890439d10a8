package dev.sluice.model;

import java.util.List;

/**
 * What an emitted type has on a user's request.
 *
 * @param annotations with full names and without the {@code @}: {@code com.acme.Audited("pets")}
 * @param interfaces full names of interfaces without methods that the type would not have anyway
 */
public record Additions(List<String> annotations, List<String> interfaces) {

    public static final Additions NONE = new Additions(List.of(), List.of());

    public Additions {
        annotations = List.copyOf(annotations);
        interfaces = List.copyOf(interfaces);
    }
}
