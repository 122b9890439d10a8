import dev.sluice.maven.BuildLog

def (fresh, unchanged) = BuildLog.of(basedir)
def all = fresh.generated()

assert fresh.changes() == [all, 0, 0]
assert fresh.compiled() == [all]
assert unchanged.changes() == [0, all, 0]
assert unchanged.says('Nothing to compile')
