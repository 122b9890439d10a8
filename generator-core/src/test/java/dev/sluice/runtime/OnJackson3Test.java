package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Jackson 3 flavour: compiles with the shared part of the runtime and with the goldens, on a class path that has
 * nothing else of Jackson, without a warning; and passes the same tests as the other flavour.
 */
class OnJackson3Test {
    private static final Path MAIN = Path.of("src/main/java/dev/sluice/runtime");
    private static final Path FLAVOUR = Path.of("src/main/jackson3/dev/sluice/runtime");
    private static final Path GOLDENS = Path.of("src/test/golden");
    private static final List<String> TESTS = List.of(
            "dev.sluice.runtime.ReadingTest",
            "dev.sluice.runtime.WritingTest",
            "dev.sluice.runtime.MalformedTest",
            "dev.sluice.runtime.DriftTest",
            "dev.sluice.runtime.UnionReadingTest",
            "dev.sluice.runtime.TapeEditorTest",
            "golden.chat.BuilderTest",
            "golden.chat.ChunkRoundTripTest",
            "golden.chat.HostileTest",
            "golden.chat.MutationTest");

    @TempDir
    static Path classes;

    @Test
    void isTheTwoFilesThatTheOtherFlavourHas() throws IOException {
        try (Stream<Path> files = Files.list(FLAVOUR)) {
            assertEquals(
                    List.of("JacksonReader.java", "JacksonWriter.java"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void isPackedBesideTheOther() throws IOException {
        for (Path file : sources(MAIN)) {
            assertPacked(file, "/sluice-runtime/");
        }
        for (Path file : sources(FLAVOUR)) {
            assertPacked(file, "/sluice-runtime/jackson3/");
        }
    }

    private static void assertPacked(Path file, String folder) throws IOException {
        try (InputStream packed = OnJackson3Test.class.getResourceAsStream(folder + file.getFileName())) {
            assertEquals(Files.readString(file), new String(packed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @TestFactory
    Stream<DynamicNode> passesTheTestsOfTheOther() throws IOException {
        List<Path> runtime = new ArrayList<>(sources(FLAVOUR));
        sources(MAIN).stream()
                .filter(file -> !Files.exists(FLAVOUR.resolve(file.getFileName())))
                .forEach(runtime::add);
        runtime.addAll(sources(GOLDENS));
        List<Path> needed = classPath("jackson-core-3", "jackson-annotations", "jspecify");
        assertEquals("", compile(runtime, needed, "-Xlint:all", "-Werror"));

        List<Path> tests = new ArrayList<>();
        tests.add(source("dev.sluice.runtime.Trees"));
        tests.add(source("dev.sluice.runtime.RecordingReader"));
        TESTS.forEach(test -> tests.add(source(test)));
        needed.addAll(classPath(
                "jackson-databind",
                "junit-jupiter-api",
                "opentest4j",
                "apiguardian",
                "junit-platform-commons",
                "jackson-core-2"));
        needed.add(0, classes);
        assertEquals("", compile(tests, needed));

        ClassLoader loader = new OwnFirst(classes.toUri().toURL());
        return TESTS.stream().map(test -> dynamicContainer(test, nodes(loader, test)));
    }

    /** The tests of a class, whose classes this loader has defined. */
    private static Stream<DynamicNode> nodes(ClassLoader loader, String className) {
        try {
            Class<?> type = loader.loadClass(className);
            List<DynamicNode> nodes = new ArrayList<>();
            for (Method method : type.getDeclaredMethods()) {
                method.setAccessible(true);
                if (method.isAnnotationPresent(Test.class)) {
                    nodes.add(dynamicTest(method.getName(), () -> invoke(method, newInstance(type))));
                } else if (method.isAnnotationPresent(TestFactory.class)) {
                    Stream<?> made = (Stream<?>) invoke(method, newInstance(type));
                    nodes.add(dynamicContainer(method.getName(), made.map(DynamicNode.class::cast)));
                }
            }
            return nodes.stream();
        } catch (Throwable e) {
            throw new AssertionError(className, e);
        }
    }

    private static Object newInstance(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Object invoke(Method method, Object target) throws Throwable {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String compile(List<Path> sources, List<Path> classPath, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            List<String> all = new ArrayList<>(List.of("--release", "17", "-proc:none"));
            all.addAll(List.of(options));
            compiler.getTask(said, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Path source(String className) {
        return Path.of("src/test/java", className.replace('.', '/') + ".java");
    }

    /** The jars on this test's class path whose file names begin so. */
    private static List<Path> classPath(String... names) {
        return new ArrayList<>(Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> Arrays.stream(names).anyMatch(jar.getFileName().toString()::startsWith))
                .toList());
    }

    /** Prefers its own classes to those of the same names in the class path of the tests. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL classes) {
            super(new URL[] {classes}, OnJackson3Test.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (findResource(name.replace('.', '/') + ".class") == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
