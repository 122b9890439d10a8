package dev.sluice.mapping;

import dev.sluice.naming.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names for a nested type where all that leads to it within its owner is taken, mostly by a component. */
final class LastResort {

    /** A longer name is more than a reader takes in at a glance. */
    private static final int LONG = 40;

    private LastResort() {}

    /**
     * The title, if it says more than one word; else the owner's name in front: all of it where that stays short, else
     * its last words. The title apart, {@code Account} is {@code BankAccount.AccountValue}, {@code Charge.ChargeAccount}
     * and {@code PostAccountsAccountExternalAccountsRequestBody.RequestAccount}.
     */
    static List<String> names(String path, Optional<String> title, String owner) {
        List<String> names = new ArrayList<>();
        title.map(Identifiers::typeName)
                .filter(name -> name.length() <= LONG && Identifiers.humps(name).size() > 1)
                .ifPresent(names::add);
        if (owner.endsWith(path)) {
            names.add(path + "Value");
        }
        if (owner.length() + path.length() <= LONG) {
            names.add(owner + path);
        }
        List<String> words = new ArrayList<>(Identifiers.humps(owner));
        if (words.size() > 2 && words.get(words.size() - 1).equals("Body")) {
            words.remove(words.size() - 1);
        }
        String tail = "";
        for (int i = words.size() - 1; i >= 0; i--) {
            tail = words.get(i) + tail;
            if (!path.startsWith(words.get(i)) || i == 0) {
                names.add(tail + path);
            }
        }
        names.add(owner + path);
        names.add(path + "Type");
        return names;
    }
}
