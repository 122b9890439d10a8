import dev.sluice.maven.BuildLog

def (fresh, unchanged, compiledAgain, skipped, refChanged, schemaDeleted, tampered, optionChanged) = BuildLog.of(basedir)
def all = fresh.generated()

assert fresh.changes() == [all, 0, 0]
assert unchanged.changes() == [0, all, 0]
assert unchanged.says('Nothing to compile')

assert compiledAgain.changes() == [0, all, 0]
assert compiledAgain.compiled() == [all]
assert skipped.says("skipped, as the parameter 'skip' says")
assert skipped.compiled() == [all]

assert refChanged.changes() == [1, all - 1, 0]
assert refChanged.compiled() == [all]
assert schemaDeleted.changes() == [0, all - 1, 1]
assert schemaDeleted.compiled() == [all - 1]
assert tampered.changes() == [1, all - 2, 0]
assert optionChanged.changes()[2] > 1
assert optionChanged.compiled() == [optionChanged.generated()]

def classes = new File(basedir, 'target/classes/com/example/pets')
assert new File(classes, 'model/Pet.class').exists()
assert !new File(classes, 'model/Owner.class').exists()
assert !new File(classes, 'PetsClient.class').exists()
