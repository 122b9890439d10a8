import dev.sluice.maven.BuildLog

def (fresh, broken, mended) = BuildLog.of(basedir)
def all = fresh.generated()

def document = java.util.regex.Pattern.quote(new File(basedir, 'api/pets.yaml').path)
assert broken.matches('\\[ERROR\\] ' + document + /:12:\d+: error: .*Pte.* \[unresolved-ref\]/)
assert broken.says('   12 |               schema: {type: array, items: {$ref: "#/components/schemas/Pte"}}')
assert broken.matches('\\[ERROR\\] ' + document + /:20:\d+: error: .*Eag.* \[unresolved-ref\]/)
assert broken.says('pets.yaml has errors; nothing was written')
assert broken.executions() == 0

assert mended.changes() == [0, all, 0]
assert mended.says('Nothing to compile')
