def log = new File(basedir, 'build.log').text
[
    'law       D1 IDEMPOTENT: f(v, ..., v) = v     (claimed by NaiveTrimmedMean)',
    'children  0.1',
    'left      f(3 times v) = 0.10000000000000002 (0x3fb999999999999b)',
    'right     v = 0.1 (0x3fb999999999999a), 1 ulp apart          seed 42, shrunk in ',
    'try       Sample.of(Child.of(0.1, 1.0), '
].each { line -> assert log.contains(line) : "The report lacks '${line}'." }
return true
