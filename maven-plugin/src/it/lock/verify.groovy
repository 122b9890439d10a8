import dev.sluice.maven.BuildLog

def (locked, stale, mended, compared, refused) = BuildLog.of(basedir)

assert locked.says('wrote sluice.lock')
assert locked.says('sluice.lock is up to date')

assert stale.says('[INFO] + record Vet')
assert stale.says("since the lock was written: 'mvn sluice:lock@default' accepts them")
assert stale.matches(/\[ERROR\] .*sluice.lock:1:1: error: the lock is out of date .*: run 'mvn sluice:lock@default' \[stale-lock\]/)
assert stale.says("sluice.lock is not up to date: run 'mvn sluice:lock@default'")

assert mended.says('wrote sluice.lock: ')
assert mended.says('sluice.lock is up to date')
assert new File(basedir, 'api/sluice.lock').text.contains('record Vet')

assert compared.says('[INFO] + record Vet')
assert !compared.says('[INFO] - ')
assert refused.matches(/\[ERROR\] .*broken.yaml:\d+:\d+: error: .*/)
assert refused.says('broken.yaml has errors')
