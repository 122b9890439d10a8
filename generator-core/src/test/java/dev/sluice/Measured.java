package dev.sluice;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Locale;

/** Generates from a document into a folder, and says how many seconds of the processor and how many MB at once it took. */
final class Measured {

    private Measured() {}

    public static void main(String[] arguments) throws IOException {
        Generator.generate(GeneratorOptions.builder(Path.of(arguments[0]), Path.of(arguments[1]), "com.acme")
                .build());
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(Locale.ROOT, "%.1f | %d%n", machine.getProcessCpuTime() / 1e9, peak / 1_000_000);
    }
}
