import dev.sluice.maven.BuildLog

def (build) = BuildLog.of(basedir)

assert build.says('the generated code needs com.fasterxml.jackson.core:jackson-core and '
        + 'com.fasterxml.jackson.core:jackson-annotations, which the project does not compile with')
assert build.says('<artifactId>jackson-core</artifactId>')
assert !new File(basedir, 'no-jackson/target/generated-sources').exists()

assert build.says("execution 'default' of com.example.it:shared-output:jar:1"
        + " and execution 'again' of com.example.it:shared-output:jar:1. Give each an <output> of its own")
assert build.executions() == 1
