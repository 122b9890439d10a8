package golden.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * An interface with constants that are its own implementations must not be initialised together with these (JLS 12.4.1):
 * a constant could be seen as null, and two threads could wait for each other.
 */
class OpenEnumTest {
    private static final Path CLASSES = Path.of("target/test-classes");

    @TestFactory
    Stream<DynamicTest> noInterfaceHasBothConstantsAndDefaultMethods() throws IOException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(CLASSES.resolve("golden/chat"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = load("golden.chat." + name);
                if (type.isInterface() && type.isSealed()) {
                    found.add(type);
                }
            }
        }
        assertFalse(found.isEmpty());
        return found.stream()
                .map(type -> dynamicTest(type.getSimpleName(), () -> {
                    for (Class<?> each : withInherited(type)) {
                        boolean initialised =
                                Stream.of(each.getDeclaredMethods()).anyMatch(Method::isDefault);
                        assertFalse(initialised && each.getDeclaredFields().length > 0, each.getName());
                    }
                    assertFalse(Stream.of(type.getDeclaredMethods()).anyMatch(Method::isDefault));
                }));
    }

    @Test
    void twoThreadsMayInitialiseItFromBothEnds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                try (FreshClasses loader = new FreshClasses(CLASSES.toUri().toURL())) {
                    CountDownLatch start = new CountDownLatch(2);
                    Future<Object> outer = threads.submit(() -> constant(loader, "ChatFinishReason", start));
                    Future<Object> inner = threads.submit(() -> constant(loader, "ChatFinishReason$Known", start));
                    assertEquals("STOP", outer.get(20, TimeUnit.SECONDS).toString());
                    assertEquals("STOP", inner.get(20, TimeUnit.SECONDS).toString());
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object constant(ClassLoader loader, String type, CountDownLatch start) throws Exception {
        start.countDown();
        start.await();
        var field = loader.loadClass("golden.chat." + type).getField("STOP");
        return field.get(null);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OpenEnumTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Class<?>> withInherited(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>(List.of(type));
        for (Class<?> each : type.getInterfaces()) {
            all.addAll(withInherited(each));
        }
        return all;
    }

    /** Defines the goldens anew, so that they are initialised once more. */
    private static final class FreshClasses extends URLClassLoader {
        FreshClasses(URL classes) {
            super(new URL[] {classes}, OpenEnumTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("golden.chat.Chat")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
