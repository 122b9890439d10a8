package dev.sluice.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameScopeTest {

    @Test
    void aHolderThatAsksAgainGetsTheNameItHas() {
        NameScope scope = NameScope.ofMembers(name -> false);
        assertEquals("type", scope.claimOrHash("#/a", List.of("type")));
        assertEquals("type", scope.claimOrHash("#/a", List.of("other")));
    }

    @Test
    void theFirstFreeCandidateIsTaken() {
        NameScope scope = NameScope.ofMembers(ReservedNames::isReservedMember);
        assertEquals("classValue", scope.claimOrHash("#/class", List.of("class", "classValue")));
        assertEquals(Optional.empty(), scope.claim("#/other", List.of("classValue")));
    }

    @Test
    void typesThatDifferOnlyByCaseWouldShareAFile() {
        NameScope types = NameScope.ofTypes(name -> false);
        types.claimOrHash("#/Pet", List.of("Pet"));
        assertFalse(types.isFree("PET"));
        NameScope members = NameScope.ofMembers(name -> false);
        members.claimOrHash("#/pet", List.of("pet"));
        assertTrue(members.isFree("PET"));
    }

    @Test
    void whatIsLeftOverTakesAHashOfItsHolderWhateverTheOrder() {
        String first = hashed("#/a/one", "#/a/two");
        String second = hashed("#/a/two", "#/a/one");
        assertTrue(first.startsWith("PetX"), first);
        assertNotEquals(first, second);
        assertEquals(first, hashed("#/a/one", "#/a/two"));
    }

    @Test
    void longNamesAreShortenedDistinctly() {
        NameScope scope = NameScope.ofTypes(name -> false);
        String one = scope.claimOrHash("#/one", List.of("N".repeat(300) + "One"));
        String two = scope.claimOrHash("#/two", List.of("N".repeat(300) + "Two"));
        assertNotEquals(one, two);
        assertTrue(one.length() <= 100, one);
    }

    @Test
    void whatCountsIsHowManyBytesAFileNameHas() {
        NameScope scope = NameScope.ofTypes(name -> false);
        String name = scope.claimOrHash("#/one", List.of("\ud840\udc00\u65e5".repeat(40)));
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 100, name);
        assertTrue(name.matches("(\ud840\udc00\u65e5?)+X[0-9a-f]{6}"), name);
    }

    private static String hashed(String winner, String loser) {
        NameScope scope = NameScope.ofTypes(name -> false);
        scope.claimOrHash(winner, List.of("Pet"));
        return scope.claimOrHash(loser, List.of("Pet"));
    }
}
