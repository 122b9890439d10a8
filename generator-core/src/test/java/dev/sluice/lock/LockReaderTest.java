package dev.sluice.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.lock.ApiSurface.Kind;
import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import dev.sluice.lock.LockReader.Illegible;
import dev.sluice.naming.FixedNames.FixedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockReaderTest {
    private static final String HEAD = "sluice-lock 1\ngenerator 1.0\ndocument pets.yaml\n";
    private static final String DIGEST = "5dd05e79cfc70c4d";

    @Test
    void readsWhatWasWritten() throws Illegible {
        FixedType plain = new FixedType("#/components/schemas/Pet", "", "Pet");
        FixedType moving = new FixedType("parts/a b.yaml#/oneOf/1", "0a1b2c3d", "Pet");
        Type pet = new Type(
                Kind.RECORD,
                "Pet",
                List.of(plain, moving),
                List.of(Member.of("long age"), member("@Nullable String firstName", "first_name")));
        Type client = new Type(Kind.CLIENT, "PetsClient", List.of(), List.of(Member.of("PetsApi pets()")));
        Lock lock = lock(client, pet);

        assertEquals(lock, LockReader.read(lock.text(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\" ",
                "\"",
                "\"\"",
                "a  // b",
                "\\",
                "\\u0041",
                "a\nb",
                "\u202e",
                "# no comment",
                "é",
                "\ud83d\ude00"
            })
    void anyKeyCanBeRead(String key) throws Illegible {
        Lock lock = lock(new Type(
                Kind.ENUM,
                "Mood",
                List.of(new FixedType("#/" + key, "", "Mood")),
                List.of(member("A", key), Member.of("B"))));

        assertEquals(lock, LockReader.read(lock.text(), false));
        assertTrue(lock.text().lines().noneMatch(line -> line.contains("\u202e")), lock::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1 | this is no lock that this version can read: it must begin with sluice-lock 1 | ~~
            1 | this is no lock that this version can read: it must begin with sluice-lock 1 | sluice-lock 2
            4 | this is no line of a lock | HEAD;recrod Pet
            4 | this is indented, but belongs to no type | HEAD;    String name
            5 | a merge has left a conflict here | HEAD;record Pet;<<<<<<< HEAD;    String name;=======;    long name;>>>>>>> other
            1 | there is no line 'document' | sluice-lock 1;generator 1.0
            """)
    void saysWhatIsNoLineOfALock(int line, String message, String text) {
        String lock = text.replace("HEAD;", HEAD).replace(";", "\n");

        Illegible wrong = assertThrows(Illegible.class, () -> LockReader.read(lock, false));

        assertEquals(line + ": " + message, wrong.line() + ": " + wrong.getMessage());
    }

    @Test
    void whatIsWrittenAnewMayHoldAConflict() throws Illegible {
        String text = HEAD + """
                <<<<<<< HEAD
                input aaaa pets.yaml
                =======
                input bbbb pets.yaml
                >>>>>>> other

                record Pet  // #/components/schemas/Pet
                <<<<<<< HEAD
                    String catName  // cat_name
                ||||||| base
                =======
                    String dogName  // dog_name
                >>>>>>> other
                """;

        assertEquals(
                Map.of("cat_name", "catName", "dog_name", "dogName"),
                LockReader.read(text, true).api().names().in("Pet"));
    }

    private static Member member(String declaration, String key) {
        return new Member(declaration, Optional.of(key));
    }

    private static Lock lock(Type... types) {
        return new Lock(
                "1.0",
                "pets.yaml",
                Map.of("package", "com.acme"),
                Map.of("pets.yaml", DIGEST),
                new ApiSurface(List.of(types)));
    }
}
