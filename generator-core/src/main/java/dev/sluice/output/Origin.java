package dev.sluice.output;

import java.nio.file.Path;

/**
 * What an output is made from, as far as it is known before anything is read. Together with the contents of the input
 * files it decides every byte of the output.
 *
 * @param document the main file, absolute
 * @param basePackage the package that the output is for
 * @param settings all else that decides: every option, and the version of the generator
 */
public record Origin(Path document, String basePackage, String settings) {
    Path folder() {
        return document.getParent();
    }
}
