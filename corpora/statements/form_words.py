"""The words by which a statement shows its kind: work, a requirement, or noise.

Entries are lower-case and plain (`corpora.language.normalise`); phrases are separated by commas,
single words by blanks; marks are regular expressions for the start of a statement's text.
"""

from __future__ import annotations

from corpora.statements.listing import phrases, words

DUTY_STARTS = phrases("""
    tugas, bertugas, bertanggung jawab atas, bertanggung jawab untuk, bertanggung jawab dalam,
    bertanggung jawab terhadap, bertanggung jawab penuh, bertanggung jawab memastikan,
    bertanggung jawab pada, bertanggung jawab mengelola, bertanggungjawab, bertanggung jawab
    kepada, berkoordinasi, berkolaborasi, berkomunikasi dengan, berpartisipasi, berperan,
    berinteraksi, berdiskusi, bernegosiasi, berinovasi, berkontribusi, bekerja sama,
    bekerjasama, bekerja bersama, bekerja dengan, berjualan, belajar dan, belajar membuat,
    menjadi penghubung, menguasai pasar, memahami kebutuhan, mengerti kebutuhan, responsible
    for, working with, work with, work closely, working closely, in charge of, liaise, acting
    as, act as, serve as, be responsible, reporting weekly, reporting monthly, good
    housekeeping
""")

# Plain or everyday forms with which a duty begins; forms in me- and English -ing need no list.
DUTY_WORDS = words("""
    bantu bikin buat kelola susun atur urus cek input rekap catat hitung siapkan siapin pasang
    rawat jaga layani terima kirim antar angkut ambil tarik uji ukur periksa pantau awasi
    koordinasi koordinir supervisi pimpin bina latih ajar dampingi analisis analisa
    identifikasi inventarisasi evaluasi verifikasi validasi dokumentasi administrasi pastikan
    tangani tanggapi jawab balas terapkan ganti tutup buka bersihkan cuci potong masak goreng
    rebus tulis nulis ngurus ngecek ngatur nyiapin nyusun editing edit desain design upload
    posting promosi riset survei survey pelaporan konfigurasi instalasi integrasi optimasi
    kustomisasi maintenance troubleshoot troubleshooting monitoring monitor handle handling
    follow-up update upselling rapihin kumpulkan gunakan lakukan laksanakan tentukan tetapkan
    rencanakan rancang kembangkan sosialisasi bimbing kalibrasi perbaiki servis jadi ikut
    turut support mengikuti perencanaan upsell controlling closing receiving packing picking
    sorting labeling filing scheduling tindaklanjuti salurkan distribusikan pelihara olah
    sajikan tata sambut arahkan simpan deploy promosikan rapikan crimping terminasi sampling
    kontrol pengecekan stock opname entry accompany account achieve act adapt address adjust
    administer advise align allocate analyse analyze answer apply approach appraise approve
    arrange assemble assess assign assist attend audit automate back balance bargain be book
    brainstorm brief bring build buy calculate calibrate call capture carry catalogue check
    clean coach code collaborate collate collect communicate compare compile complete conduct
    configure confirm connect consult contribute control convert cook coordinate co-ordinate
    count create cultivate curate cut debug decide define deliver demonstrate detect determine
    develop diagnose direct discuss dispatch display distribute document draft draw drive
    educate enable encourage enforce engage enhance ensure enter escalate establish estimate
    evaluate examine execute explain explore export extract facilitate file fill film find fit
    fix follow forecast form formulate gather generate give greet guide hand help hire host
    identify implement improve influence inform initiate inspect install instruct integrate
    interact interpret interview introduce investigate issue join keep label launch lead learn
    liaise lift listen load log look maintain make manage map market measure mediate meet
    mentor merge mix model mount move negotiate observe obtain offer open operate optimise
    optimize order organise organize oversee own pack participate perform photograph pick
    pitch plan post practice prepare present prevent print process procure produce promote
    propose protect prove provide publish pull purchase push rank reach read receive recommend
    reconcile record recruit reduce refer refine register remove render repair replace reply
    report represent research resolve respond restock retrieve review route run safeguard
    sample schedule screen search secure segregate select sell send separate serve set settle
    shape share shoot sketch solve sort source specify store strengthen study submit suggest
    supervise supply take talk teach terminate test track train transfer transform translate
    treat turn type undertake use utilise utilize validate verify visit walk wash watch weigh
    welcome witness
""")

# What looks like a verb of work and says what a person has, is or knows.
NOT_DUTY_WORDS = words("""
    mereka member mental mentah merdeka menteri memori merasa menjabat meliputi mencakup
    mengandung membutuhkan memerlukan memiliki menguasai mengerti memahami mengetahui
    mempunyai menyukai merupakan mengutamakan mengenal mencintai menempuh mendaftar melamar
    meski meskipun menurut mengapa menarik memenuhi menjunjung menghargai menawarkan
    mendapatkan mendapat during willing including being having according understanding
    outgoing interesting outstanding pending king everything anything something nothing
    morning evening training fasting accounting engineering amazing exciting growing leading
    upcoming following missing pengalaman pendidikan pengetahuan pemahaman penempatan
    penghasilan penampilan pendapatan pendaftaran pengumuman penguasaan perusahaan pertanyaan
    perhatian perempuan peraturan perhotelan perkantoran pertanian perikanan perbankan
    permintaan persyaratan pekerjaan pegawai pelamar peserta peluang pelajaran
""")

REQUIREMENT_STARTS = phrases("""
    min, minimal, minimum, maks, maksimal, max, maximum, usia, umur, age, aged, pria, wanita,
    laki-laki, laki laki, perempuan, male, female, pendidikan, lulusan, s1, s2, d1, d2, d3,
    d4, s-1, d-3, s.1, d.3, sma, smk, smp, slta, sarjana, diploma, mahasiswa, mahasiswi,
    mahasiswa/i, siswa, fresh graduate, fresh grad, freshgraduate, pengalaman, berpengalaman,
    memiliki, punya, mempunyai, menguasai, penguasaan, mampu, dapat, bisa, paham, faham,
    memahami, mengerti, mengetahui, pemahaman, pengetahuan, terbiasa, familiar, familier,
    proficient, proficiency, able, ability, strong, good, great, excellent, solid, experience,
    experienced, knowledge, understanding, degree, bachelor, bachelor's, bachelors, master,
    master's, graduate, graduated, fluent, fluency, must, willing, willingness, bersedia,
    siap, sanggup, mau, jujur, teliti, disiplin, rajin, komunikatif, kreatif, cekatan, ramah,
    sehat, domisili, berdomisili, tidak, suka, menyukai, tertarik, minat, berminat, passion,
    passionate, komitmen, berkomitmen, bahasa inggris, english, currently, active student, at
    least, preferably, preferred, familiarity, comfortable, confident, basic, nilai plus,
    jurusan, diutamakan, lebih disukai, berpenampilan, berpendidikan, berusia, berorientasi,
    bermotivasi, berkepribadian, berkemampuan, berjiwa, bertanggung jawab, bersertifikat,
    sertifikat, sertifikasi, certified, certification, portofolio, portfolio, proaktif dan,
    detail oriented, detail-oriented, team player, fast learner, quick learner,
    self-motivated, self motivated, highly motivated, organised, organized, working knowledge,
    hands-on, proven, adaptif, adaptable, inisiatif, kemampuan, keahlian, keterampilan, skill,
    mahir, terampil, ahli dalam, cepat belajar, kemauan, percaya diri, berani, attitude, sim,
    memiliki sim, ideal candidate, the ideal candidate, careful, curious, creative, patient,
    punctual, honest, energetic, enthusiastic, open to, open for, available, possess,
    possesses, has, have, interested, interest, ipk, gpa, program studi, prodi, latar
    belakang, background, major, majoring, semua jurusan, any major, minimum education, kuat,
    tahan, badan sehat, sabar, ulet, tekun, gigih, rapi, sopan, kritis, mandiri, dinamis,
    tangguh, multitasking, soft skill, hard skill, a minimum, a degree, a bachelor's, an
    understanding, a portfolio, physically, vocational, high school, problem solving,
    problem-solving, time management, manajemen waktu, team work, teamwork, grooming,
    orientasi, kerja sama tim, kerjasama tim, sedang menempuh, sudah lulus, tidak sedang, two
    years, one year, three years, five years, four years, demonstrated, analytical, detail,
    memenuhi, menjunjung, laptop, experiences, reliable, positive, native, advanced, effective
    communication
""")

# Openings that say little under a heading for duties: "basic lighting", "siap kirim".
SOFT_REQUIREMENT_STARTS = words("""
    tidak basic good great excellent strong solid siap mau detail creative kreatif kritis
    tahan kuat has have available skill skills effective advanced interest major background
    sertifikasi sertifikat certification portofolio portfolio analytical rapi mandiri laptop
    experiences positive komitmen mahasiswa mahasiswi siswa english inisiatif orientasi
    keterampilan suka sim female male pria wanita teamwork grooming comfortable open reliable
    organised organized native interested proven
""")

# "Mampu mengelola gudang": what follows is work.
ABILITY_WORDS = words("mampu dapat bisa sanggup bersedia siap able can terampil mahir")

REQUIREMENT_MARKS = (
    r"\b(?:min(?:imal|imum)?|maks(?:imal)?|max)\b\.? ?(?:usia |pengalaman )?"
    r"(?:s ?[123]|d ?[1234]|sm[ak]|\d+ ?(?:tahun|thn|th|years?))\b",
    r"\b\d+\+? ?(?:-|–|sampai|to)? ?\d*\+? ?years?\b.*\bexperience\b",
    r"\bexperience (?:in|with|of|as)\b|\bnilai (?:plus|tambah)\b|\bdiutamakan\b",
    r"\b(?:is|are) an? (?:plus|advantage|bonus|must)\b|\ba plus\b|\blebih disukai\b",
    r"\b(?:preferred|required|wajib punya|wajib memiliki)\b|\b(?:s1|d3|smk|sma)/",
    r"\b(?:pendidikan|lulusan|jurusan|majoring|degree in|bachelor'?s)\b",
    r"\b(?:kandidat|candidates?|pelamar|applicants?)\b.*\b(?:memiliki|harus|must|should)\b",
    r"\b(?:usia|umur|age|berusia)\b.{0,12}\d",
)

NOISE_STARTS = phrases("""
    kirim cv, kirimkan cv, kirim lamaran, kirimkan lamaran, kirim portofolio, kirim surat
    lamaran, lamaran, lamar, lamar sekarang, apply via, apply online, apply now, apply with,
    apply to, apply by, apply here, apply through, apply directly, please apply, please send,
    send your, send cv, send résumé, send resume, send applications, send a cv, please e-mail,
    please email, email your, e-mail your, submit your, segera kirim, segera daftar, daftar
    sekarang, daftarkan, hubungi, contact us, gaji, salary, benefit, bpjs, tunjangan, thr,
    bonus, uang makan, uang saku, uang transport, insurance, allowance, competitive, equal
    opportunity, only shortlisted, only short-listed, penempatan, lokasi, location, jam kerja,
    working hours, hari kerja, we offer, we provide, we are, we're, we seek, kami adalah, kami
    menawarkan, kami membuka, kami mencari, kami sedang mencari, kami lagi cari, we are
    looking, join us, join our, ayo bergabung, bergabunglah, mari bergabung, dibutuhkan,
    dicari, lowongan, urgently, hiring, datang langsung, jangan lewatkan, full time, part
    time, fulltime, wfo, wfh, senin, monday, penghasilan, our company, our client, about us,
    tentang kami, mess, libur, cuti, sertifikat magang, konversi sks, mendapatkan, mendapat,
    wa cv, daftar lewat, daftar via, berkas dikirim, tidak dipungut, interviews, the
    interview, applications, compensation, attractive, remunerasi, perks, cv, dapet gaji,
    dapat gaji, more info, info lebih lanjut, untuk informasi, terima kasih, thank you, start
    date, durasi, duration, kuota, deadline, uang lembur, shift allowance, paid, fasilitas,
    training provided, peserta akan mendapatkan, peluang, sekilas, flexible hours, asuransi,
    company bus
""")

NOISE_MARKS = (
    r"\bgaji\b|\bsalar(?:y|ies)\b|\bbpjs\b|\btunjangan\b|\bthr\b",
    r"\buang (?:makan|saku|transport)|\binsurance\b|\ballowances?\b|\bshort-?listed\b",
    r"\bequal opportunit|\btanpa memandang\b",
    r"\b(?:kirim|send|submit|e-?mail)\w* .{0,20}"
    r"\b(?:cv|lamaran|résumé|resume|application|portofolio)\b",
    r"https?://|\bwww\.|\S@\w+\.\w|\+62\d|\b08\d{8}|\bbit\.ly\b|^#\w",
    r"\b(?:kami|we) (?:adalah|are|is|membuka|menawarkan|offer|provide|seek)\b",
    r"\b(?:kami|we) .{0,25}\b(?:perusahaan|company|firm|agency|agensi|studio|pabrik)\b",
    r"\badalah (?:sebuah )?(?:perusahaan|jaringan|penyedia|lembaga|startup|platform)\b",
    r"\bis (?:hiring|looking for|seeking|a leading|an? \w+ company)\b|\bseeks\b",
    r"\bare looking for\b|\b(?:sedang |lagi )mencari\b",
    r"\bmencari (?:helper|staff?|seorang|kandidat|talenta|orang|anak muda|tenaga|\d)",
    r"\b(?:pt|cv)\.? [a-z]+.{0,80}\b(?:membuka|berdiri|bergerak|mencari|membutuhkan)\b",
    r"\b(?:berdiri|didirikan|founded|established) (?:sejak|pada|in)\b",
    r"\bcocok (?:buat|untuk|bagi)\b|\bditujukan (?:untuk|bagi)\b",
    r"\bbergabung\b|\bjoin (?:us|our)\b|\bkesempatan (?:magang|berkarier|karir|untuk)\b",
    r"\bmembuka (?:lowongan|kesempatan|posisi)\b|\bjam kerja\b|\bworking hours\b",
    r"\b(?:wfo|wfh|remote|hybrid)\b.{0,20}$",
    r"\bsenin ?(?:-|–|sampai|s/d) ?(?:jumat|sabtu)\b",
)

# A person addressed or a post named, then work: a duty in prose.
DUTY_MARKS = (
    r"\b(?:kamu|anda|kalian|peserta(?: magang)?|intern|pemagang|mahasiswa) (?:juga )?"
    r"(?:akan|bakal|bertugas|diharapkan|berperan|dituntut)\b",
    r"\byou(?:'ll| will| are responsible)\b|\bthe (?:intern|candidate|incumbent) will\b",
    r"\bbertugas\b|\bbertanggung ?jawab\b(?= \w+ \w+)|\bresponsible for\b",
    r"\btugas(?: utama)?(?:nya)?\b|\btanggung jawab\b|\bmeliputi\b|\bmulai dari\b",
    r"\b(?:peran|posisi|jabatan|pekerjaan) ini\b"
    r"(?! (?:cocok|ditujukan|terbuka|menawarkan|diperuntukkan|memberi))",
    r"\bthis (?:role|position)\b",
)

# What may precede the first telling word of a statement.
LEADING_WORDS = words("""
    dan serta juga kemudian lalu selain itu turut akan secara proaktif aktif rutin kadang and
    then also to will untuk or atau plus ia he she mereka they it occasionally proactively
    actively effectively regularly sekaligus selanjutnya harian
""")

ABBREVIATIONS = words("""
    min. max. maks. tunj. peng. pend. mis. misal. dll. dsb. dst. dkk. tgl. no. jl. pt. cv. ms.
    mr. mrs. dr. drs. ir. prof. st. ext. telp. hp. tel. a.n. s.d. s/d. u.p. e.g. i.e. etc. vs.
    approx. dept. inc. ltd. co. bhs. b. tsb. yg. dgn. thn. th. bln. hlm. jln. kab. kec. kel.
    rp. sdr. bpk. s.e. s.t. s.kom. a.l. d.h. ttd. spt. sbb.
""")
