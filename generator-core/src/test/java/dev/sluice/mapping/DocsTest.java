package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsTest {

    /** A title is worth saying where it says more than the name of the type does. */
    @ParameterizedTest
    @CsvSource({
        "'{title: Pet}', ''",
        "'{title: A pet}', A pet",
        "'{title: P-E-T}', ''",
        "'{title: Pet, description: Has fur.}', Has fur.",
        "'{description: Pet}', ''",
    })
    void aTitleThatRepeatsTheNameIsLeftOut(String words, String doc) {
        String schema = "Pet: " + words.replace("}", ", type: object, properties: {name: {type: string}}}");
        assertEquals(doc, Mapping.ofSchemas(schema).model().types().get(0).doc().text());
    }
}
