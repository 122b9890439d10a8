import dev.sluice.maven.BuildLog

def (fresh, tree) = BuildLog.of(basedir)

assert fresh.changes() == [fresh.generated(), 0, 0]
assert fresh.compiled() == [fresh.generated()]
assert new File(basedir, 'target/classes/com/example/api/PetsClient.class').exists()

// Nothing at run time but Jackson.
def dependencies = (tree.toString() =~ /\[INFO\] [+\\]- (.*)/).collect { it[1] }
assert dependencies == [
    'com.fasterxml.jackson.core:jackson-core:jar:2.22.4:compile',
    'com.fasterxml.jackson.core:jackson-annotations:jar:2.22:compile'
]
