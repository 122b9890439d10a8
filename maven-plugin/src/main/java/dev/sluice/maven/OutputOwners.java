package dev.sluice.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Which execution writes to which folder in one build. Two of them in one folder would delete each other's files, so that
 * what is compiled would depend on their order. The same execution may come again, since goals such as
 * {@code source:jar} run the phase a second time.
 */
final class OutputOwners {
    /** Modules may load this class more than once, so what they share has only types of the JDK. */
    private static final String KEY = "dev.sluice.maven.outputs";

    private final Map<Path, String> owners;

    /** @param data what lives as long as the build */
    OutputOwners(SessionData data) {
        data.set(KEY, null, new ConcurrentHashMap<Path, String>());
        @SuppressWarnings("unchecked") // nobody else has the key
        Map<Path, String> shared = (Map<Path, String>) data.get(KEY);
        this.owners = shared;
    }

    /**
     * Makes a folder an execution's own.
     *
     * @throws MojoFailureException if it is another's
     */
    void claim(Path output, MavenProject project, MojoExecution execution) throws MojoFailureException {
        String claimant = "execution '" + execution.getExecutionId() + "' of " + project.getId();
        String owner = owners.putIfAbsent(output.toAbsolutePath().normalize(), claimant);
        if (owner != null && !owner.equals(claimant)) {
            throw new MojoFailureException("two executions write to " + output + ": " + owner + " and " + claimant
                    + ". Give each an <output> of its own");
        }
    }
}
