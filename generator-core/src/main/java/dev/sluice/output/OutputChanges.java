package dev.sluice.output;

import java.util.List;

/**
 * What became of the output folder. Paths are relative to it, with {@code /} between their parts, and sorted.
 *
 * @param written files that are new or have a new content
 * @param unchanged files that held the right content already and were not touched
 * @param deleted files of an earlier run that are generated no more
 */
public record OutputChanges(List<String> written, List<String> unchanged, List<String> deleted) {

    public OutputChanges {
        written = written.stream().sorted().toList();
        unchanged = unchanged.stream().sorted().toList();
        deleted = deleted.stream().sorted().toList();
    }

    /** Whether the folder was as it should be. */
    public boolean isEmpty() {
        return written.isEmpty() && deleted.isEmpty();
    }

    /** How many files the output consists of. */
    public int generated() {
        return written.size() + unchanged.size();
    }
}
