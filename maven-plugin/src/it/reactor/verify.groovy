import dev.sluice.maven.BuildLog

def (fresh, compiled, offline) = BuildLog.of(basedir)

assert fresh.executions() == 5
assert !fresh.matches(/\b[1-9]\d* unchanged/)
[compiled, offline].each {
    assert it.executions() == 5
    assert !it.matches(/\b[1-9]\d* written/)
}

// Every module, and no module a second time.
assert compiled.compiled().size() == 5
assert offline.compiled() == []

assert fresh.matches(/for Jackson 2 \(com.fasterxml.jackson.core:jackson-core:[\d.]+\), nullness none \(org.jspecify:jspecify is no dep/)
assert fresh.matches(/for Jackson 3 \(tools.jackson.core:jackson-core:[\d.]+\), nullness jspecify \(org.jspecify:jspecify:[\d.]+\)/)
assert new File(basedir, 'jackson-3/target/generated-sources/sluice/com/example/pets/model/Pet.java').text.contains('@Nullable')
assert new File(basedir, 'test-sources/target/test-classes/com/example/pets/model/Pet.class').exists()
assert new File(basedir, 'configured/target/classes/com/example/zoo/MenagerieClient.class').exists()
