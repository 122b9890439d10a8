package dev.sluice.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits until something in a folder changes. It is folders that are watched, not files: an editor may replace a file
 * instead of writing to it, and a document may come to refer to a file that is not there yet.
 */
final class FolderWatch implements AutoCloseable {
    /** An editor, or a version control system, writes several files in a row: so long after the last one it is done. */
    private static final int QUIET_MILLIS = 100;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final Set<Path> trees = new HashSet<>();
    private final Set<Path> ignored = new HashSet<>();

    FolderWatch() throws IOException {}

    /** Takes no notice of what happens in this folder. */
    void ignore(Path folder) {
        ignored.add(absolute(folder));
    }

    /** Watches a folder, not those in it. A folder that is watched already still is. */
    void add(Path folder) throws IOException {
        absolute(folder).register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    }

    /** Watches a folder and all those in it, hidden ones aside. */
    void addTree(Path folder) throws IOException {
        trees.add(absolute(folder));
        try (Stream<Path> inside = Files.walk(absolute(folder))) {
            for (Path each : inside.filter(this::isWatched).toList()) {
                add(each);
            }
        }
    }

    private boolean isWatched(Path path) {
        return Files.isDirectory(path) && !isIgnored(path);
    }

    /**
     * Returns when something has changed since the last time, or since the folder was added, and nothing has for a
     * moment.
     */
    void awaitChange() throws IOException, InterruptedException {
        boolean changed = false;
        while (!changed) {
            changed = take(service.take());
            for (WatchKey key; (key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) != null; ) {
                changed |= take(key);
            }
        }
    }

    /** Whether what happened in a folder is worth mentioning. */
    private boolean take(WatchKey key) throws IOException {
        Path folder = (Path) key.watchable();
        boolean changed = false;
        List<WatchEvent<?>> events = key.pollEvents();
        key.reset();
        for (WatchEvent<?> event : events) {
            if (event.kind() == OVERFLOW) {
                return true; // too much to be told
            }
            Path path = folder.resolve((Path) event.context());
            if (!isIgnored(path)) {
                changed = true;
                addIfNew(path);
            }
        }
        return changed;
    }

    private void addIfNew(Path path) throws IOException {
        if (Files.isDirectory(path) && trees.stream().anyMatch(path::startsWith)) {
            addTree(path);
        }
    }

    private boolean isIgnored(Path path) {
        boolean hidden = trees.stream()
                .filter(path::startsWith)
                .flatMap(tree -> Stream.iterate(path, each -> !each.equals(tree), Path::getParent))
                .anyMatch(each ->
                        Files.isDirectory(each) && each.getFileName().toString().startsWith("."));
        return hidden || ignored.stream().anyMatch(path::startsWith);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
