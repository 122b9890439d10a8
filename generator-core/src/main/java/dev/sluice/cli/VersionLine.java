package dev.sluice.cli;

import dev.sluice.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"sluice " + Version.number()};
    }
}
